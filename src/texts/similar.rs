//! Which questions probably ask the same: folded words and groups of letters that two texts share; and
//! what a question is about, in a few of its words.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::OnceLock;

use super::{Language, words};

/// File of every language's folder: a folded word a line, `#` opens a remark.
const FILE: &str = "askwords.txt";
/// The same with diacritics: words that are left out of what names a subject.
const UNNAMED: &str = "topicwords.txt";
/// Letters in a group.
const GROUP: usize = 4;
/// Texts below it are not offered; 1 is the same text. Found with the suite below.
const LIKELY: f64 = 0.42;
/// Texts with at least so much in common are one; found with the suite below.
const SAME: f64 = 0.6;
/// How much the words weigh beside the groups of letters.
const WORDS: f64 = 0.6;
/// How many are offered.
pub const OFFERED: usize = 3;

/// What of a text is compared.
struct Print {
    words: HashSet<String>,
    groups: HashSet<[char; GROUP]>,
}

/// The indices of the `known` texts that probably ask what `text` asks, the likeliest first, at most
/// [`OFFERED`].
pub fn likely(text: &str, known: &[&str]) -> Vec<usize> {
    let asked = Print::of(text);
    let prints: Vec<Print> = known.iter().map(|text| Print::of(text)).collect();
    let weight = weights(&prints);
    let scores = prints.iter().map(|print| asked.score(print, &weight));
    let mut found: Vec<(f64, usize)> =
        scores.zip(0..).filter(|(score, _)| *score >= LIKELY).collect();
    found.sort_by(|one, other| other.0.total_cmp(&one.0).then(one.1.cmp(&other.1)));
    found.into_iter().take(OFFERED).map(|(_, index)| index).collect()
}

/// The `known` texts in groups that probably ask the same, each in the order of `known`, and the groups
/// in the order of their first ones. It is stricter than [`likely`], because what stands in a group is
/// seen as one.
pub fn groups(known: &[&str]) -> Vec<Vec<usize>> {
    let prints: Vec<Print> = known.iter().map(|text| Print::of(text)).collect();
    let weight = weights(&prints);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (index, print) in prints.iter().enumerate() {
        let same = |group: &&mut Vec<usize>| prints[group[0]].score(print, &weight) >= SAME;
        match groups.iter_mut().find(same) {
            Some(group) => group.push(index),
            None => groups.push(vec![index]),
        }
    }
    groups
}

/// At most `most` words of `text`, as they are written, beginning with the first that says something and
/// without those that say nothing.
pub fn telling(text: &str, most: usize) -> String {
    let parted = |character: char| !character.is_alphanumeric();
    let all = text.split(parted).filter(|word| !word.is_empty());
    let telling = all.filter(|word| {
        let spelled: String = word.chars().flat_map(char::to_lowercase).collect();
        !names_nothing(&spelled) && words(word).iter().any(|folded| !says_nothing(folded))
    });
    telling.take(most).collect::<Vec<_>>().join(" ")
}

impl Print {
    fn of(text: &str) -> Self {
        let all = words(text);
        let kept: Vec<String> = all.iter().filter(|word| !says_nothing(word)).cloned().collect();
        // A text of nothing but such words is compared by them.
        let kept = if kept.is_empty() { all } else { kept };
        let kept: Vec<String> = kept.iter().map(|word| stem(word).to_owned()).collect();
        let letters: Vec<char> = kept.join(" ").chars().collect();
        let groups = letters.windows(GROUP).filter_map(|group| group.try_into().ok()).collect();
        Self { words: kept.into_iter().collect(), groups }
    }

    /// From 0, nothing in common, to 1, the same.
    fn score(&self, other: &Self, weight: &impl Fn(&String) -> f64) -> f64 {
        let words = dice(&self.words, &other.words, weight);
        let groups = dice(&self.groups, &other.groups, &|_| 1.0);
        WORDS * words + (1.0 - WORDS) * groups
    }
}

/// What both have, counted by weight, beside what either has.
fn dice<T: Eq + Hash>(one: &HashSet<T>, other: &HashSet<T>, weight: &impl Fn(&T) -> f64) -> f64 {
    let sum = |all: &HashSet<T>| all.iter().map(weight).sum::<f64>();
    let both: f64 = one.intersection(other).map(weight).sum();
    let all = sum(one) + sum(other);
    if all > 0.0 { 2.0 * both / all } else { 0.0 }
}

/// A word that stands in many of the known questions says less about one of them.
fn weights(prints: &[Print]) -> impl Fn(&String) -> f64 {
    let mut seen: HashMap<String, u32> = HashMap::new();
    for word in prints.iter().flat_map(|print| &print.words) {
        *seen.entry(word.clone()).or_default() += 1;
    }
    #[expect(clippy::cast_precision_loss, reason = "a session has some hundred questions")]
    let all = prints.len() as f64 + 2.0;
    move |word| (all / (1.0 + f64::from(seen.get(word).copied().unwrap_or(0)))).ln()
}

/// English words without the endings that change with the sentence.
fn stem(word: &str) -> &str {
    let endings = ["ations", "ation", "ing", "ed", "es", "s", "e"];
    let cut = endings
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|rest| rest.chars().count() >= 4));
    cut.unwrap_or(word)
}

fn says_nothing(word: &str) -> bool {
    static LIST: OnceLock<HashSet<&'static str>> = OnceLock::new();
    LIST.get_or_init(|| lines_of(FILE)).contains(word)
}

/// Whether a word is left out of what names a subject; `word` in lower case and with its diacritics.
fn names_nothing(word: &str) -> bool {
    static LIST: OnceLock<HashSet<&'static str>> = OnceLock::new();
    LIST.get_or_init(|| lines_of(UNNAMED)).contains(word)
}

fn lines_of(file: &str) -> HashSet<&'static str> {
    let files = Language::all().filter_map(|language| language.file(file));
    files.flat_map(str::lines).filter(|line| !line.starts_with('#')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAIRS: &str = include_str!("../../tests/questions_similar/pairs.tsv");
    const OTHERS: &str = include_str!("../../tests/questions_similar/others.txt");

    #[test]
    fn most_of_sixty_pairs_are_found_among_the_first_three_with_few_false_alarms() {
        let pairs: Vec<(&str, &str)> =
            PAIRS.lines().map(|line| line.split_once('\t').unwrap()).collect();
        let known: Vec<&str> = pairs.iter().map(|(known, _)| *known).collect();
        let mut found = 0;
        for (index, (_, asked)) in pairs.iter().enumerate() {
            let offered = likely(asked, &known);
            if offered.contains(&index) {
                found += 1;
            } else {
                println!("not found: {asked} -> {offered:?}");
            }
        }
        let others: Vec<&str> = OTHERS.lines().collect();
        let mut alarms = 0;
        for other in &others {
            for index in likely(other, &known).iter().take(1) {
                println!("false alarm: {other} -> {}", known[*index]);
                alarms += 1;
            }
        }
        println!("found {found} of {}, {alarms} false alarms in {}", pairs.len(), others.len());
        assert_eq!((pairs.len(), others.len()), (60, 60));
        assert!(found * 100 >= 80 * pairs.len(), "found {found} of {}", pairs.len());
        assert!(alarms * 10 <= others.len(), "{alarms} false alarms");
    }

    #[test]
    fn a_few_listed_questions_are_compared_as_well() {
        let known = ["Kinh phí lấy từ nguồn nào?", "Khi nào tổng kết đề án?"];
        assert_eq!(likely("kinh phi lay tu nguon nao", &known), [0]);
        assert_eq!(likely("Ai trả lời câu hỏi về biên chế?", &known), [] as [usize; 0]);
        assert_eq!(likely("", &known), [] as [usize; 0]);
        assert_eq!(likely("Khi nào tổng kết?", &[]), [] as [usize; 0]);
    }

    #[test]
    fn what_differs_is_not_counted_as_one() {
        let known = [
            "Có phòng cầu nguyện không?",
            "Gửi tiền ở đâu?",
            "co phong cau nguyen khong a",
            "Is there a prayer room?",
            "có phòng cầu nguyện ở đây không",
        ];
        assert_eq!(groups(&known), [vec![0, 2, 4], vec![1], vec![3]]);
        let others: Vec<&str> = OTHERS.lines().collect();
        let together: Vec<_> =
            groups(&others).into_iter().filter(|group| group.len() > 1).collect();
        let told = |group: &Vec<usize>| group.iter().map(|one| others[*one]).collect::<Vec<_>>();
        println!("{:?}", together.iter().map(told).collect::<Vec<_>>());
        assert!(together.len() <= 2, "{} groups of questions that differ", together.len());
    }
}

//! What is left open stays open in the expression.

use super::super::{
    Anchor, Calendar, Clock, EventKind, Half, Point, Side, Time, TimeExpression, parse_whole,
};

#[test]
fn an_hour_without_its_half_says_so() {
    for (text, half) in [
        ("2 giờ", Half::Unsaid),
        ("at 2", Half::Unsaid),
        ("14h", Half::Exact),
        ("08:30", Half::Exact),
        ("2 p.m.", Half::Pm),
    ] {
        let Some(TimeExpression::At(Point { time: Some(Time::Clock(clock)), .. })) =
            parse_whole(text, None)
        else {
            panic!("{text} is no clock time");
        };
        assert_eq!(clock.half, half, "{text}");
    }
}

#[test]
fn what_happens_at_the_event_is_an_anchor() {
    for (text, side, kind) in [
        ("sau giải lao", Side::After, EventKind::Break),
        ("trước giờ nghỉ", Side::Before, EventKind::Break),
        ("sau giờ nghỉ trưa", Side::After, EventKind::Lunch),
        ("after the coffee break", Side::After, EventKind::Break),
        ("before the opening", Side::Before, EventKind::Opening),
        ("until lunch", Side::Until, EventKind::Lunch),
        ("sau phiên này", Side::After, EventKind::ThisSession),
    ] {
        let meant = TimeExpression::Open { side, anchor: Anchor::Kind(kind) };
        assert_eq!(parse_whole(text, None), Some(meant), "{text}");
    }
    let tomorrow =
        Point { calendar: Some(Calendar::Day(1)), time: Some(Time::Kind(EventKind::Lunch)) };
    let meant = TimeExpression::Open { side: Side::After, anchor: Anchor::Point(tomorrow) };
    assert_eq!(parse_whole("after lunch tomorrow", None), Some(meant));
}

#[test]
fn a_whole_is_one_expression_and_nothing_else() {
    let ten = Clock { hour: 10, minute: None, half: Half::Unsaid };
    let meant = TimeExpression::At(Point::at(Time::Clock(ten)));
    assert_eq!(parse_whole("10 giờ.", None), Some(meant));
    for text in ["10 giờ ở đâu", "họp 10 giờ", "?", ""] {
        assert_eq!(parse_whole(text, None), None, "{text}");
    }
}

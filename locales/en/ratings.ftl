ratings_question =
    🌟 <b>Rate the session</b> ({ $place }/{ $all })
    <b>{ $title }</b>
    { $day }, { $hours }

    How useful was it? (1: not useful, 5: very useful)
    <i>The organisers see only the totals, not who rated.</i>
ratings_thanks = 🌟 <b>Thank you for rating.</b>
ratings_given = • { $title }: { $stars } ⭐
ratings_nothing = There is nothing to rate now. You can rate sessions that are over and that you starred or checked in to.
ratings_remark_prompt =
    ✍️ A line about <b>{ $title }</b>
    Please write one message of at most { $most } characters. The organisers read it without your name. Leave it: /cancel
ratings_remark_length = A remark has 1 to { $most } characters; this one has { $length }. Please write it again, or /cancel.
ratings_remark_kept = The organisers have your remark, without your name. Thank you.
ratings_button_pass = Skip this one ›
ratings_button_remark = ✍️ { $title }
ratings_button_again = ⭐ Change
ratings_desk =
    🌟 <b>What delegates thought</b>
    { $event }
ratings_desk_state = { $state ->
    [open] On: at the end of a day, delegates are asked once about the sessions they were in.
   *[closed] Off: delegates are not asked.
}
ratings_desk_none = There are no ratings yet.
ratings_desk_line = <b>{ $place }.</b> { $title }
    ⭐ { $average } · { $people ->
        [one] 1 rating
       *[other] { $people } ratings
    }
ratings_desk_few = <b>{ $place }.</b> { $title }
    { $people ->
        [one] 1 rating
       *[other] { $people } ratings
    }, 3 are needed for an average
ratings_average = { $whole }.{ $tenth }
ratings_remarks = ✍️ <b>Remarks: { $lines }</b>
    { $title }
ratings_button_open = ▶️ Ask for ratings
ratings_button_close = ⏹ Stop asking
ratings_button_back = ‹ Ratings

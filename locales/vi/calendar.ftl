# Ngày và giờ. $weekday: 1 là Thứ Hai … 7 là Chủ Nhật.
calendar_day = { $weekday ->
    [1] Thứ Hai
    [2] Thứ Ba
    [3] Thứ Tư
    [4] Thứ Năm
    [5] Thứ Sáu
    [6] Thứ Bảy
   *[7] Chủ Nhật
}, { $day }/{ $month }
calendar_full_day = { $weekday ->
    [1] Thứ Hai
    [2] Thứ Ba
    [3] Thứ Tư
    [4] Thứ Năm
    [5] Thứ Sáu
    [6] Thứ Bảy
   *[7] Chủ Nhật
}, ngày { $day }/{ $month }/{ $year }
calendar_short_day = { $weekday ->
    [1] T2
    [2] T3
    [3] T4
    [4] T5
    [5] T6
    [6] T7
   *[7] CN
} { $day }/{ $month }
calendar_hour = { $hour }:{ $minute }
calendar_span = { $from }–{ $until }
calendar_length = { $hours ->
    [0] { $minutes } phút
   *[other] { $minutes ->
        [0] { $hours } giờ
       *[other] { $hours } giờ { $minutes } phút
    }
}

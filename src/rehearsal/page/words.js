// The words of the page itself (switched by VI/EN) and of the phones (each keeps its person's language).

const PAGE = {
  vi: {
    rehearsal: "tổng duyệt",
    clock: "Đồng hồ sự kiện",
    pause: "Tạm dừng đồng hồ",
    run: "Cho đồng hồ chạy",
    speed: "Tốc độ đồng hồ",
    jump: "Chỉnh giờ",
    back5: "−5 phút",
    on5: "+5 phút",
    on30: "+30 phút",
    onDay: "+1 ngày",
    dateTime: "Ngày và giờ",
    go: "Đến",
    moments: "Đến phiên…",
    momentsLabel: "Đến giờ bắt đầu của một phiên",
    language: "Ngôn ngữ của trang",
    phones: "Điện thoại",
    phoneOf: "Điện thoại của",
    delegate: "đại biểu",
    organiser: "Ban Tổ chức",
    unread: "tin mới",
    offline: "Mất kết nối với buổi tổng duyệt. Đang kết nối lại…",
    vi: "tiếng Việt",
    en: "tiếng Anh",
  },
  en: {
    rehearsal: "rehearsal",
    clock: "Event clock",
    pause: "Pause the clock",
    run: "Run the clock",
    speed: "Clock speed",
    jump: "Move the clock",
    back5: "−5 min",
    on5: "+5 min",
    on30: "+30 min",
    onDay: "+1 day",
    dateTime: "Date and time",
    go: "Go",
    moments: "Go to a session…",
    momentsLabel: "Go to the start of a session",
    language: "Language of this page",
    phones: "Phones",
    phoneOf: "Phone of",
    delegate: "delegate",
    organiser: "organiser",
    unread: "new messages",
    offline: "Not connected to the rehearsal. Connecting again…",
    vi: "Vietnamese",
    en: "English",
  },
};

const PHONE = {
  vi: {
    bot: "bot",
    typing: "đang soạn tin…",
    blocked: "đã chặn",
    edited: "đã sửa",
    about: "Bot này làm được gì?",
    start: "Bắt đầu",
    restart: "Khởi động lại bot",
    block: "Chặn bot",
    unblock: "Bỏ chặn bot",
    message: "Tin nhắn",
    send: "Gửi",
    menu: "Menu",
    commands: "Danh sách lệnh",
    attach: "Đính kèm",
    ownFile: "Tệp từ máy…",
    keyboardShow: "Hiện bàn phím của bot",
    keyboardHide: "Ẩn bàn phím của bot",
    keyboard: "Bàn phím của bot",
    options: "Tùy chọn",
    newest: "Đến tin mới nhất",
    voice: "Tin thoại",
    sticker: "Nhãn dán",
    photo: "Ảnh",
    document: "Tệp",
    location: "Vị trí",
    spoiler: "Nội dung ẩn, chạm để xem",
    download: "Tải xuống",
    share: "Chia sẻ:",
    link: "Liên kết:",
    ok: "Đóng",
    fromBot: "Bot:",
    fromPerson: "Đã gửi:",
    chat: "Cuộc trò chuyện",
    failed: "Không gửi được:",
  },
  en: {
    bot: "bot",
    typing: "typing…",
    blocked: "blocked",
    edited: "edited",
    about: "What can this bot do?",
    start: "Start",
    restart: "Restart bot",
    block: "Block bot",
    unblock: "Unblock bot",
    message: "Message",
    send: "Send",
    menu: "Menu",
    commands: "List of commands",
    attach: "Attach",
    ownFile: "A file of yours…",
    keyboardShow: "Show the bot's keyboard",
    keyboardHide: "Hide the bot's keyboard",
    keyboard: "The bot's keyboard",
    options: "Options",
    newest: "Go to the newest message",
    voice: "Voice message",
    sticker: "Sticker",
    photo: "Photo",
    document: "File",
    location: "Location",
    spoiler: "Hidden text, tap to read",
    download: "Download",
    share: "Share:",
    link: "Link:",
    ok: "OK",
    fromBot: "Bot:",
    fromPerson: "Sent:",
    chat: "Chat",
    failed: "Not sent:",
  },
};

const KEY = "letan.rehearsal.language";
const bound = [];
let language = remembered() ?? (navigator.language.toLowerCase().startsWith("vi") ? "vi" : "en");

/** The page's language, "vi" or "en". */
export const pageLanguage = () => language;

/** A word of the page in its present language. */
export const word = (key) => PAGE[language][key];

/** The text in the page's language, or in whichever there is. */
export function inPageLanguage(texts) {
  return texts?.[pageLanguage()] ?? Object.values(texts ?? {})[0] ?? "";
}

/** The words of a phone in its person's language. */
export const phoneWords = (code) => PHONE[code] ?? PHONE.en;

/** Runs `write` now and again whenever the page's language changes. */
export function worded(write) {
  bound.push(write);
  write();
}

/** Changes the page's language and remembers it. */
export function setPageLanguage(code) {
  language = code;
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // Storage may be switched off; the choice then lasts until the page is closed.
  }
  for (const write of bound) write();
}

function remembered() {
  try {
    const code = localStorage.getItem(KEY);
    return code in PAGE ? code : null;
  } catch {
    return null;
  }
}

"""The person at their own door: on an old phone, by keyboard, without scripts, in Welsh, and gone at once.

Every page they come to is looked at by axe, as everywhere. Where "Leave this page" leads is a page of this server here:
no test needs another site.
"""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from ownwords.door.rules import tells
from tests.support.browser import CHROMIUM_ARGUMENTS, Visitor, find_chromium
from tests.support.server import ProductServer, product_server

Send = Callable[..., Visitor]
PHONE = 320
GONE = "/healthz"
NUSRAT = "Nusrat Javaid"
WORD = "marigold roundabout"
HER_WORDS = "I want my own letters in my own hand"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProductServer]:
    folder = tmp_path_factory.mktemp("own-pages")
    with product_server(folder, prepare=["demo load"], OWNWORDS_LEAVE_TO=GONE) as running:
        yield running


def codes_from(worker: Visitor, kind: str = "On paper: ten codes, each for one time") -> list[str]:
    """Make codes as the worker does, and read them off the sheet."""
    worker.visit("/sign-in/")
    worker.press("Abena Hartley")
    worker.page.get_by_role("link", name=NUSRAT).first.click()
    worker.follow("Their own pages")
    worker.follow(f"Make codes for {NUSRAT}")
    worker.should_read("Do not ring it: Imran answers")
    worker.should_read("Imran Javaid, Son, lives with her")
    worker.press("Make codes")
    worker.should_read("There is a problem")
    worker.choose(kind)
    worker.choose("I have read how it is safe to reach them, and this is safe for them")
    worker.press("Make codes")
    codes = worker.page.locator(".ow-codes__one").all_inner_texts()
    worker.check_page()
    return codes


@pytest.fixture(scope="module")
def codes(server: ProductServer, browser: Browser) -> list[str]:
    """Ten codes on a sheet of paper."""
    worker = Visitor(browser, server.url)
    try:
        return codes_from(worker)
    finally:
        worker.close()


def come_in(visitor: Visitor, code: str) -> Visitor:
    visitor.visit("/my/")
    visitor.fill("Your code", code)
    visitor.fill("Your own word", WORD)
    visitor.press("Come in")
    visitor.should_read("Hello Nusrat")
    return visitor


def test_from_the_workers_paper_to_the_worker_and_back(
    server: ProductServer, new_visitor: Send, codes: list[str]
) -> None:
    assert len(codes) == 10
    phone = come_in(new_visitor(server, width=PHONE), codes[0].lower())
    phone.follow("What I said I want")
    phone.should_read(HER_WORDS)
    phone.page.get_by_role("link", name=re.compile("^That is not what I meant")).first.click()
    phone.check_page()
    phone.press("Send")
    phone.should_read("Something is missing or not right")
    phone.fill("What did you mean?", "I meant that I open them first")
    phone.press("Send")
    phone.should_read("Your words are kept just as you said them")
    phone.should_read("No answer yet")
    phone.visit("/my/")
    phone.should_not_read(HER_WORDS)
    phone.page.get_by_text("Show what I said I want").click()
    phone.should_read(HER_WORDS)

    worker = new_visitor(server)
    worker.visit("/sign-in/")
    worker.press("Abena Hartley")
    worker.should_read("An answer to what Nusrat said on the own pages")
    worker.page.get_by_role("link", name="An answer to what Nusrat said on the own pages").click()
    worker.should_read("I meant that I open them first")
    worker.fill("Your answer", "Thank you. I have written it down, and we put it right on Thursday.")
    worker.press("Send the answer")
    worker.should_read("Your answer stands on their pages")

    phone.visit("/my/")
    phone.follow("We have answered you")
    phone.should_read("we put it right on Thursday")
    phone.press("Close")
    phone.should_read("The pages are closed")

    again = new_visitor(server, width=PHONE)
    again.visit("/my/")
    again.fill("Your code", codes[0])
    again.fill("Your own word", WORD)
    again.press("Come in")
    again.should_read("The code or the word is not right, or the code was used before")


def test_by_keyboard_alone_in_and_out(server: ProductServer, new_visitor: Send, codes: list[str]) -> None:
    phone = new_visitor(server, width=PHONE)
    phone.visit("/my/")
    _tab_to(phone, "Your code")
    phone.page.keyboard.type(codes[1])
    phone.type_keys("Tab")
    phone.page.keyboard.type(WORD)
    phone.type_keys("Enter")
    phone.should_read("Hello Nusrat")
    phone.type_keys("Tab")
    assert _focused(phone) == "Skip to the main part"
    phone.type_keys("Tab")
    assert _focused(phone) == "Leave this page now"
    _tab_to(phone, "Send us a message")
    phone.type_keys("Enter")
    phone.should_be_at(re.compile(r".*/tell/$"))
    _tab_to(phone, "Very good")
    phone.type_keys("ArrowDown", "Tab")
    phone.page.keyboard.type("Better this week")
    _tab_to(phone, "Send")
    phone.type_keys("Enter")
    phone.should_read("Your words are kept")
    for _ in range(3):
        phone.page.keyboard.press("Shift")
    phone.page.wait_for_url(f"**{GONE}")
    phone.page.go_back()
    phone.page.wait_for_url("**/my/")
    phone.should_not_read("Better this week")


def _focused(visitor: Visitor) -> str:
    named = "e => (e.labels && e.labels[0] ? e.labels[0].innerText : e.innerText || '').trim()"
    return str(visitor.page.evaluate(f"({named})(document.activeElement)"))


def _tab_to(visitor: Visitor, name: str) -> None:
    for _ in range(60):
        if _focused(visitor) == name:
            return
        visitor.page.keyboard.press("Tab")
    raise AssertionError(f"{name!r} cannot be reached with the Tab key")


def test_without_scripts_everything_works(server: ProductServer, new_visitor: Send, codes: list[str]) -> None:
    phone = come_in(new_visitor(server, width=PHONE, javascript=False), codes[2])
    phone.should_not_read("Read aloud")
    phone.follow("What happens next")
    phone.follow("Say whether I want to come")
    phone.choose("I want to come for a part of it")
    phone.press("Send")
    phone.should_read("Write for which part you want to come")
    phone.fill("If you come for a part: which part?", "The beginning")
    phone.press("Send")
    phone.should_read("I want to come for a part of it")
    phone.follow("Say what everybody should know")
    phone.fill("In words", "Do not ask me about my son")
    phone.press("Send")
    phone.should_read("Do not ask me about my son")
    phone.visit("/my/ways/")
    phone.choose("Cymraeg")
    phone.press("Show the pages like this")
    phone.should_read("Helo Nusrat")
    phone.visit("/my/ways/")
    phone.choose("English")
    phone.press("Dangos y tudalennau fel hyn")
    phone.page.get_by_role("button", name="Leave this page now").or_(
        phone.page.get_by_role("link", name="Leave this page now")
    ).last.click()
    phone.page.wait_for_url(f"**{GONE}")


@pytest.mark.parametrize("ways", [{}, {"easy": "yes", "language": "cy"}, {"size": "larger", "colours": "strong"}])
def test_each_way_of_reading_at_four_times_the_size(
    server: ProductServer, new_visitor: Send, ways: dict[str, str]
) -> None:
    """A window of 1,280 points, made four times as large, shows as much as one of 320 (WCAG 2.2, 1.4.10)."""
    phone = new_visitor(server, width=PHONE)
    phone.page.set_viewport_size({"width": PHONE, "height": 256})
    phone.visit("/sign-in/")
    phone.press(NUSRAT)
    read_in(phone.page, **ways)
    phone.check_page()
    home = phone.path
    places = ("", "words/", "now/", "plan/", "next/", "so-far/", "tell/", "told/", "papers/", "email/", "others/")
    for place in (*(home + one for one in places), "/my/read/", "/my/read/2/"):
        phone.visit(place)
        assert phone.page.evaluate("document.getAnimations().length") == 0  # who wants no motion sees none
        phone.page.evaluate("document.documentElement.dir = 'rtl'")
        phone.check_page()
        leave = phone.page.locator(".govuk-exit-this-page__button")
        assert leave.bounding_box()


def read_in(page: Page, **ways: str) -> None:
    """Choose how to read; what is not named is as at the beginning."""
    page.goto(f"{page.url.split('/my/')[0]}/my/ways/")
    for name, value in ({"easy": "no", "language": "en", "size": "ordinary", "colours": "ordinary"} | ways).items():
        page.locator(f"input[name={name}][value={value}]").check()
    with page.expect_navigation():
        page.locator("main button").click()


def test_she_stops_her_daughter_from_opening_her_pages(server: ProductServer, new_visitor: Send) -> None:
    daughter = new_visitor(server, width=PHONE)
    daughter.visit("/sign-in/")
    daughter.press("Shabana Javaid")
    hers = daughter.path
    phone = new_visitor(server, width=PHONE)
    phone.visit("/sign-in/")
    phone.press(NUSRAT)
    read_in(phone.page, easy="yes")
    phone.follow("Who else can open my pages")
    phone.should_read("You can stop them.")
    phone.page.get_by_role("link", name=re.compile("^Stop this")).click()
    phone.should_read("We do not tell them why.")
    phone.press("Yes, stop it")
    phone.should_read("Type in your own word")
    phone.fill("Your own word", WORD)
    phone.press("Yes, stop it")
    phone.should_read("Shabana Javaid cannot open your pages any more.")
    phone.should_read("Only you can.")
    daughter.page.goto(server.url + hers)
    daughter.should_read("There is nothing here")

    worker = new_visitor(server)
    worker.visit("/sign-in/")
    worker.press("Abena Hartley")
    worker.should_read("An answer to what Nusrat said on the own pages")
    worker.page.get_by_role("link", name=NUSRAT).first.click()
    worker.follow("Their own pages")
    worker.should_read("The person stopped it on their own pages")


# What is left behind


@pytest.fixture
def own_browser(browser: Browser) -> Iterator[Callable[[], BrowserContext]]:
    """A browser as people have it: with a memory of pages to go back to, a cache, and a microphone."""
    wanted = [one for one in CHROMIUM_ARGUMENTS if "BackForwardCache" not in one]
    fake = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
    running = browser.browser_type.launch(executable_path=find_chromium(), args=[*wanted, *fake])
    yield running.new_context
    running.close()


TELLING = (HER_WORDS, "Nusrat", "Abena", "Imran")


def in_by_one_click(page: Page, server: ProductServer) -> str:
    page.goto(f"{server.url}/sign-in/")
    page.get_by_role("button", name=NUSRAT).click()
    page.wait_for_url(re.compile(r"/my/[0-9a-f-]{36}/$"))
    read_in(page)
    return page.url


def test_after_leaving_nothing_telling_is_left_in_the_browser(
    server: ProductServer, own_browser: Callable[[], BrowserContext]
) -> None:
    context = own_browser()
    page = context.new_page()
    home = in_by_one_click(page, server)
    seen = [home]
    for place in ("words/", "plan/", "next/", "tell/"):
        page.goto(home + place)
        seen.append(page.url)
    page.get_by_label("In your words").fill("Nobody must see this")
    history = context.new_cdp_session(page)
    page.get_by_role("button", name="Leave this page now").or_(
        page.get_by_role("link", name="Leave this page now")
    ).last.click()
    page.wait_for_url(f"**{GONE}")

    # Cookies and storage of every kind.
    assert [one for one in context.cookies() if one["name"] == "ownwords-session" and one["value"]] == []
    kept = page.evaluate(
        """async () => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie,
        window.caches ? await caches.keys() : [],
        indexedDB.databases ? await indexedDB.databases() : [],
        (await navigator.serviceWorker?.getRegistrations() ?? []).length])"""
    )
    assert kept == '[{},{},"",[],[],0]'

    # History: addresses and titles.
    entries = history.send("Page.getNavigationHistory")["entries"]
    for entry in entries:
        if "/my/" in entry["url"]:
            assert not tells(entry["url"] + entry["title"]), entry
            for name in (*TELLING, "Own Words", "Larkshire"):
                assert name.lower() not in (entry["url"] + entry["title"]).lower(), entry
    assert len([one for one in entries if "/my/" in one["url"]]) >= 4

    # Back: neither out of the back-forward cache nor from the server.
    for _ in range(3):
        page.go_back()
        page.wait_for_load_state()
        text = page.locator("body").inner_text()
        assert not any(word in text for word in (*TELLING, "Nobody must see this")), text[:300]

    # And nothing comes out of the browser's own cache when there is no line.
    context.set_offline(True)
    for address in seen:
        with pytest.raises(Exception, match="ERR_INTERNET_DISCONNECTED"):
            page.goto(address)
    context.close()


def test_the_last_words_written_before_leaving_are_kept_for_them_alone(
    server: ProductServer, own_browser: Callable[[], BrowserContext]
) -> None:
    context = own_browser()
    page = context.new_page()
    home = in_by_one_click(page, server)
    page.goto(f"{home}tell/")
    page.get_by_label("In your words").fill("He came in, I had to go")
    for _ in range(3):
        page.keyboard.press("Shift")
    page.wait_for_url(f"**{GONE}")
    in_by_one_click(page, server)
    page.goto(f"{home}tell/")
    expect(page.get_by_label("In your words")).to_have_value("He came in, I had to go")
    page.get_by_role("link", name="Start again without it").click()
    expect(page.get_by_label("In your words")).to_have_value("")
    context.close()


def test_a_voice_is_recorded_right_here(server: ProductServer, own_browser: Callable[[], BrowserContext]) -> None:
    context = own_browser()
    page = context.new_page()
    home = in_by_one_click(page, server)
    page.goto(f"{home}tell/")
    page.get_by_role("button", name="Record my voice").click()
    expect(page.get_by_text("We are recording. Speak now.")).to_be_visible()
    page.wait_for_timeout(1500)
    page.get_by_role("button", name="Stop recording").click()
    expect(page.get_by_text("Your voice is recorded. Listen to it, then send it.")).to_be_visible()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("Your words are kept just as you said them")).to_be_visible()
    voice = page.locator("audio").first
    played = voice.evaluate(
        "async a => { a.muted = true; await a.play(); await new Promise(r => setTimeout(r, 500)); return a.duration; }"
    )
    assert played > 0.5
    context.close()


def test_the_pages_shut_by_themselves_and_say_so_before(
    server: ProductServer, own_browser: Callable[[], BrowserContext]
) -> None:
    context = own_browser()
    page = context.new_page()
    page.clock.install()
    in_by_one_click(page, server)
    expect(page.locator("[data-soon]")).to_be_hidden()
    page.clock.fast_forward("08:30")
    expect(page.get_by_text("Are you still there?")).to_be_visible()
    expect(page.get_by_role("button", name="I am still here")).to_be_focused()
    page.get_by_role("button", name="I am still here").click()
    expect(page.locator("[data-soon]")).to_be_hidden()
    page.clock.fast_forward("10:30")
    page.wait_for_url("**/my/**")
    context.close()


SPEECH = """
window.spoken = [];
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
Object.defineProperty(window, "speechSynthesis", {value: {
    cancel() {}, speak(one) { window.spoken.push([one.lang, one.text]); one.onstart?.(); },
}});
"""


def test_it_is_read_aloud_in_its_language(server: ProductServer, own_browser: Callable[[], BrowserContext]) -> None:
    context = own_browser()
    page = context.new_page()
    page.add_init_script(SPEECH)
    page.goto(f"{server.url}/my/?language=cy")
    page.get_by_role("button", name="Darllen yn uchel").click()
    spoken = page.evaluate("window.spoken")
    assert spoken[0] == ["cy", "Dewch i mewn"]
    assert all(lang == "cy" or (lang, text) == ("en-GB", "English") for lang, text in spoken)
    assert page.locator(".own-reading").count() == 1
    page.get_by_role("button", name="Stopio darllen").click()
    assert page.locator(".own-reading").count() == 0
    context.close()

"""The first minute: what a window opened without a word shows, and what a newcomer does in it."""

from harness import check, run
from plane import on_screen

SOUTH = (28.6, 45.45)  # of Bessarabia, on the Danube
NORTH, WEST, EAST = (31.9, 69.9), (15.9, 52.4), (31.5, 62.9)


def the_subject_is_shown(program):
    """the paper of 23 August is on, and its land stands clear of the panels"""
    program.rest()
    state = program.state()
    check((state["date"], state["paper"]) == ("1939-08-23", "1939-08-23"), "the paper is not on")
    boxes = state["boxes"]
    check(on_screen(state, *SOUTH)[1] < boxes["dock"][1], "Bessarabia lies behind the timeline")
    check(on_screen(state, *NORTH)[1] > 0, "Petsamo is cut off")
    check(on_screen(state, *WEST)[0] > boxes["margin"][2], "Poland lies behind the margin")
    check(on_screen(state, *EAST)[0] < boxes["legend"][0], "Karelia lies behind the legend")


def the_hint_goes_when_it_is_followed(program):
    """the first hint goes with the first step to an event"""
    program.wait_state("the hint", lambda s: "hint" in s["boxes"])
    program.key("bracketright")
    program.wait_state("gone", lambda s: "hint" not in s["boxes"] and s["date"] > "1939-08-23")


def the_hint_goes_at_a_click(program):
    """a click on the first hint closes it, and does nothing else"""
    before = program.state()
    program.click(*program.middle_of("hint"))
    state = program.wait_state("gone", lambda s: "hint" not in s["boxes"])
    check((state["date"], state["picked"]) == (before["date"], None), "the click did more")


def a_territory_brings_its_layer_on(program):
    """a click on a greyed territory switches the layer on with it"""
    program.key("p")
    program.wait_state("no paper", lambda s: s["paper"] is None)
    program.rest()
    program.click(*program.middle_of("protocol/finland"))
    program.wait_state("the paper with Finland",
                       lambda s: s["paper"] == "1939-08-23" and s["territories"]["finland"])


def three_states_have_one_switch(program):
    """one click takes the three Baltic states away, another brings them back"""
    switch = program.middle_of("protocol/group Baltic states")
    three = ("estonia", "latvia", "lithuania")
    program.click(*switch)
    state = program.wait_state("none", lambda s: not any(s["territories"][t] for t in three))
    check(state["territories"]["finland"], "Finland went too")
    program.rest()
    program.click(*switch)
    program.wait_state("all", lambda s: all(s["territories"][t] for t in three))


def a_day_is_typed(program):
    """D opens a field, which says what it does not understand, and goes to the day"""
    program.key("d")
    program.wait_state("a field with the keyboard",
                       lambda s: "calendar/typed" in s["boxes"] and s["typing"])
    program.xdo("type", "--delay", 30, "17 Foo")
    program.press("Return")
    state = program.wait_state("a sentence", lambda s: "calendar/wrong" in s["boxes"])
    check(state["date"] == "1939-08-23", "it went somewhere")
    program.rest()
    program.press("ctrl", "a")
    program.rest()
    program.xdo("type", "--delay", 30, "17 Sep 1939")
    program.press("Return")
    program.wait_state("17 September", lambda s: s["date"] == "1939-09-17")
    program.wait_state("closed", lambda s: "calendar/typed" not in s["boxes"])
    program.key("period")
    program.wait_state("keys work again", lambda s: s["date"] == "1939-09-18")


def type_day(program, day):
    program.key("d")
    program.wait_state("a field", lambda s: "calendar/typed" in s["boxes"] and s["typing"])
    program.xdo("type", "--delay", 30, day)
    program.press("Return")
    program.rest()


def the_later_paper_is_offered(program):
    """behind 28 September its paper is offered, not taken; declined, it is not offered again"""
    type_day(program, "27.9.1939")
    check("offer" not in program.state()["boxes"], "it is offered too early")
    program.key("period")
    state = program.wait_state("an offer", lambda s: "offer/show" in s["boxes"])
    check(state["paper"] == "1939-08-23", "it was taken")
    program.rest()
    program.click(*program.middle_of("offer/close"))
    program.wait_state("gone", lambda s: "offer" not in s["boxes"])
    program.key("comma")
    program.key("period")
    program.wait_state("28 September", lambda s: s["date"] == "1939-09-28")
    program.rest()
    check("offer" not in program.state()["boxes"], "it is offered again")


def the_offer_is_taken_at_a_click(program):
    """a click on the offer shows the paper; going back offers the earlier one"""
    type_day(program, "1939-10-05")
    program.click(*program.middle_of("offer/show"))
    program.wait_state("the September paper", lambda s: s["paper"] == "1939-09-28")
    type_day(program, "1 September 1939")
    program.click(*program.middle_of("offer/show"))
    program.wait_state("the August paper", lambda s: s["paper"] == "1939-08-23")


def all_controls_are_at_hand(program):
    """the languages, at the margin's end, take a click"""
    program.rest()
    for language in ("pl", "de", "en"):
        program.click(*program.middle_of(f"language/{language}"))
        program.wait_state(language, lambda s: s["language"] == language)
        program.rest()


everything = (the_subject_is_shown, the_hint_goes_when_it_is_followed, the_hint_goes_at_a_click,
              a_territory_brings_its_layer_on, three_states_have_one_switch, a_day_is_typed,
              the_later_paper_is_offered, the_offer_is_taken_at_a_click)
run(*everything, arguments=("--no-motion",), width=1270, height=790, finish=False)
run(the_subject_is_shown, all_controls_are_at_hand, arguments=("--no-motion",), width=1024,
    height=768)

"""What a teacher has in the hand, over call-outs; help and messages in front of a class."""

from harness import check, run


def boxes_named(state, beginning):
    return {name: box for name, box in state["boxes"].items() if name.startswith(beginning)}


def start(program):
    """At a step that shows what changed, with call-outs."""
    program.key("F5")
    program.wait_state("the lesson", lambda s: s["presentation"]["on"] and "lesson" in s["boxes"])
    for _ in range(40):
        state = program.state()
        if boxes_named(state, "change/"):
            return state
        program.key("Next")
        program.rest()
    check(False, "no step has call-outs of what changed")


def a_callout(state):
    """One well off the card: its name and box."""
    card = state["boxes"]["lesson"]
    for name, box in boxes_named(state, "change/").items():
        if box[0] > card[2] + 40 or box[3] < card[1] - 40:
            return name, box
    return next(iter(boxes_named(state, "change/").items()))


def tools_work_on_callouts(program):
    """the spotlight dims call-outs, the pen draws over them, the loupe enlarges them"""
    state = start(program)
    name, (left, top, right, bottom) = a_callout(state)
    box = (left + 2, top + 2, right - 2, bottom - 2)
    far = state["viewport"]["width"] - 20
    program.move(far, 20)
    plain = program.settled_screenshot()
    program.key("s")
    program.wait_state("the spotlight", lambda s: s["presentation"]["tool"] == "spotlight")
    dimmed = program.settled_screenshot()
    check(dimmed.share_different(plain, box) > 0.95, "the spotlight leaves a call-out lit")
    program.key("s")
    program.key("d")
    program.wait_state("the pen", lambda s: s["presentation"]["tool"] == "pen")
    middle = (top + bottom) // 2
    program.drag((left - 30, middle), (right + 30, middle))
    program.wait_state("a stroke", lambda s: s["presentation"]["strokes"] == 1)
    program.move(far, 20)
    drawn = program.settled_screenshot()
    check(drawn.share_different(plain, box) > 0.05, "the stroke lies under the call-out")
    program.key("e")
    program.key("Escape")
    program.wait_state("nothing in the hand", lambda s: s["presentation"]["tool"] == "none")
    program.key("z")
    program.move((left + right) // 2, middle)
    state = program.wait_state("the call-out in the loupe",
                               lambda s: "loupe/" + name in s["boxes"])
    near = state["boxes"]["loupe/" + name]
    check(abs((near[2] - near[0]) / (right - left) - 2.5) < 0.1, "the call-out is not enlarged")
    program.rest()


def three_pens(program):
    """D again is the next colour, each stroke keeps its own, and digits are still the steps'"""
    start(program)
    colours = set()
    for pen in range(3):
        program.key("d")
        state = program.wait_state(f"pen {pen}", lambda s: s["presentation"]["tool"] == "pen" and
                                   s["presentation"]["pen"] == pen)
        check("pens" in state["boxes"], "nothing shows the pens")
        y = 300 + 20 * pen
        program.drag((700, y), (760, y))
        program.wait_state("a stroke", lambda s: s["presentation"]["strokes"] == pen + 1)
    program.key("d")
    program.wait_state("put away", lambda s: s["presentation"]["tool"] == "none" and
                       "pens" not in s["boxes"])
    picture = program.settled_screenshot()
    for pen in range(3):
        row = picture.row(300 + 20 * pen, 730, 731)
        colours.add(bytes(row[:3]))
    check(len(colours) == 3, f"the strokes have {len(colours)} colours")
    program.key("2")
    program.key("Return")
    program.wait_state("step 2", lambda s: s["presentation"]["step"] == 1)


def help_before_a_class(program):
    """F1 shows the keys large in the card's place, F1 again the card"""
    start(program)
    program.key("F1")
    state = program.wait_state("help", lambda s: "keys" in s["boxes"] and
                               "lesson" not in s["boxes"])
    left, top, right, bottom = state["boxes"]["keys"]
    check(left >= 0 and top >= 0 and right <= state["viewport"]["width"] and
          bottom <= state["viewport"]["height"], "help is cut")
    program.key("F1")
    program.wait_state("the card", lambda s: "keys" not in s["boxes"] and "lesson" in s["boxes"])


def messages_go_by_themselves(program):
    """what was said of a saved lesson goes from the class's screen, untouched"""
    program.key("ctrl+l")
    program.wait_state("the lessons", lambda s: s["panels"]["lessons"])
    program.key("ctrl+s")
    program.wait_state("a message", lambda s: s["messages"])
    program.key("F5")
    program.wait_state("the message before the class", lambda s: s["presentation"]["on"] and
                       "messages" in s["boxes"])
    program.wait_state("no message", lambda s: not s["messages"] and "messages" not in s["boxes"])


run(tools_work_on_callouts, three_pens, help_before_a_class, messages_go_by_themselves,
    arguments=("--no-motion",))

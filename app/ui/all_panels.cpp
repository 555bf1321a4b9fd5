#include "app/ui/all_panels.h"

#include <utility>

#include "app/picture/callouts.h"
#include "app/picture/class_marks.h"
#include "app/picture/measure_part.h"
#include "app/picture/through_loupe.h"
#include "app/picture/told_step.h"
#include "app/view/lesson_actions.h"

namespace viewer {

std::vector<PictureBox> hidden_by(const std::vector<UiBox>& boxes) {
    std::vector<PictureBox> hidden;
    for (const UiBox& box : boxes) {
        if (box.hides_map()) hidden.push_back({to_point(box.min), to_point(box.max)});
    }
    return hidden;
}

std::optional<CardRoom> draw_all_panels(const UiFrame& frame, PanelHeights& heights,
                                        Actions& actions) {
    const Panels& panels = frame.view.state.panels;
    const bool columns = frame.places.columns;
    const PictureContext picture = frame.picture();
    const ToldStep told_now = told_step(picture);
    // Help in front of a class needs the card's room.
    const bool helping = panels.keys && told_now.card.has_value();
    if (!helping) frame.show(told_now.parts);
    const auto show_on_map = [&](std::vector<PicturePart> parts) {
        frame.show(through_loupe(picture, std::move(parts)));
    };
    show_on_map(pick_mark(picture));
    show_on_map(measure_parts(picture));
    Viewport beside_card = frame.view.viewport;  // of this layout
    if (told_now.card) beside_card.insets.card = *told_now.card;
    const PictureContext captions{picture.scene, picture.state, beside_card, picture.look,
                                  picture.text};
    show_on_map(caption_parts(captions, upper_edge(frame.places)));
    show_on_map(shared_pointer(picture, frame.view.pointer));
    heights.messages = draw_messages(frame, actions);
    if (columns) draw_margin(frame, actions);
    if (columns) draw_offer(frame, actions);
    heights.tools = columns ? draw_tools(frame, actions) : 0;
    if (columns) heights.tools_width = frame.boxes.back().max.x - frame.boxes.back().min.x;
    // Beside each other, maps keep clear of panels: the key stands in the margin then.
    const bool beside = beside_each_other(frame.comparison());
    heights.legend = columns && !panels.lessons && !beside ? draw_legend(frame, actions) : 0;
    heights.dock = columns ? draw_dock(frame, actions) : 0;
    if (columns && panels.numbers) {
        draw_numbers(frame, actions);
    } else if (columns && panels.papers) {
        draw_papers(frame, actions);
    } else if (columns && panels.lessons) {
        draw_lessons(frame, actions);
    } else if (columns) {
        draw_identify(frame, actions);
        if (!frame.view.state.picked) draw_hint(frame, actions);
    }
    if (asks_about_kept(frame.view.state)) draw_kept(frame, actions);
    if (panels.search) draw_search(frame, actions);
    if (panels.open) draw_open(frame, actions);
    if (panels.about) draw_about(frame, actions);
    if (panels.keys) draw_keys(frame, actions);
    const Presenting* told = frame.view.state.presenting();
    if (told == nullptr) draw_hover_name(frame);
    draw_map_menu(frame, actions);
    show_on_map(class_marks(picture));
    Actions unheard;  // a picture that is held is looked at only
    draw_ask(frame, frame.view.state.held_picture() != nullptr ? unheard : actions);
    frame.show(held_sign(picture));
    show_on_map(map_callouts(picture, hidden_by(frame.boxes)));  // they keep clear of all else
    show_on_map(stroke_marks(picture));
    frame.show(tool_marks(picture));
    return told_now.card;
}

}  // namespace viewer

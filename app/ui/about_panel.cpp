// What the map is, how it is made, and from what.
#include <array>

#include <imgui.h>

#include "app/ui/panel.h"
#include "app/ui/widgets.h"
#include "app/words/words.h"

namespace viewer {

namespace {

struct Chapter {
    const char* title;
    const char* text;
};

constexpr std::array chapters = {
    Chapter{
        mark("WHAT IT SHOWS"),
        mark(
            "Eastern Europe on every day from 1 January 1938 to 22 June 1941: who held which land, "
            "and how. The Secret Protocol is a layer over it. What was promised is hatched over "
            "the "
            "colour of the state that held the land on that day, for promised is not held: on 23 "
            "August 1939 spheres were marked off \"in the event\" of changes, and nothing was "
            "handed "
            "over.")},
    Chapter{
        mark("THE TWO PAPERS"),
        mark("23 August 1939, with the clarification of 28 August that put the river Pissa before "
             "the "
             "Narew: Finland, Estonia, Latvia and Poland east of the line to the Soviet sphere, "
             "Lithuania to the German one, Lithuania's interest in the Vilna area recognised; "
             "Soviet "
             "interest in Bessarabia, German disinterest. Its line is \"approximate\" in its own "
             "words. 28 September 1939: Lithuania to the Soviet sphere but for a strip in the "
             "south-west, Lublin and the east of the Warsaw province to the German one. Sphere "
             "lines "
             "are neither frontiers nor fronts.")},
    Chapter{
        mark("HOW THE BORDERS ARE KNOWN"),
        mark(
            "Land is kept as the smallest pieces that ever moved alone, with a dated record of "
            "holders. Lines that still hold are today's; the others are drawn from treaty texts, "
            "rivers, and places whose side is known. Click near a border for its basis, its source "
            "and how far off it may be. No line was copied from another historical atlas.")},
    Chapter{
        mark("WHAT IS NOT IN THIS EDITION"),
        mark(
            "Fronts: in the autumn of 1939 each piece changes hands on one day chosen for it. The "
            "Italian zones in France and Greece, Spanish Morocco, and Kotor apart from Montenegro. "
            "In Yugoslavia after April 1941 and along the French demarcation line the map is good "
            "to 6 to 12 kilometres.")},
    Chapter{
        mark("SOURCES"),
        mark("Nazi-Soviet Relations 1939-1941 (US Department of State, 1948). Foreign Relations of "
             "the United States 1939 I and 1941 I. Peace treaties of Dorpat and Tartu (1920), Riga "
             "(1921) and Moscow (12 March 1940). Conference of Ambassadors, 15 March 1923. For "
             "dates "
             "and areas, the standard literature; each entry names its source.")},
    Chapter{mark("DATA AND LICENCES"), mark("Boundaries and tables: this project, CC0, free for "
                                            "any use. Base: Natural Earth (public "
                                            "domain). Coordinates of some places: GeoNames (CC BY "
                                            "4.0). Program: MIT. Letters: Open "
                                            "Sans, Gentium Plus.")}};

}  // namespace

void draw_about(const UiFrame& frame, Actions& actions) {
    const Panel panel(frame, "about", frame.places.sheet);
    if (close_button(frame, "about/close")) actions.emplace_back(ToggleAbout{});
    text_in(frame.fonts.title, tr("About this map"));
    muted(frame, "pactmap " PACTMAP_VERSION);
    for (const Chapter& chapter : chapters) {
        gap(frame, 6);
        small_heading(frame, tr(chapter.title));
        text_in(frame.fonts.body, tr(chapter.text));
    }
}

}  // namespace viewer

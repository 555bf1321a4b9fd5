#include "app/window/window.h"

#include <algorithm>
#include <utility>

#include "app/view/graphics_advice.h"
#include "app/window/window_state.h"
#include "geodata/printable.h"

namespace viewer {

namespace {

constexpr int smallest_width = 640, smallest_height = 480;  // points

Key key_of(int code) {
    switch (code) {
        case GLFW_KEY_ESCAPE: return Key::escape;
        case GLFW_KEY_HOME: return Key::home;
        case GLFW_KEY_TAB: return Key::tab;
        case GLFW_KEY_LEFT: return Key::left;
        case GLFW_KEY_RIGHT: return Key::right;
        case GLFW_KEY_UP: return Key::up;
        case GLFW_KEY_DOWN: return Key::down;
        case GLFW_KEY_F1: return Key::f1;
        case GLFW_KEY_F11: return Key::f11;
        case GLFW_KEY_F5: return Key::f5;
        case GLFW_KEY_F6: return Key::f6;
        case GLFW_KEY_F9: return Key::f9;
        case GLFW_KEY_PAGE_UP: return Key::page_up;
        case GLFW_KEY_PAGE_DOWN: return Key::page_down;
        case GLFW_KEY_END: return Key::end;
        case GLFW_KEY_ENTER:
        case GLFW_KEY_KP_ENTER: return Key::enter;
        case GLFW_KEY_SPACE: return Key::space;
        case GLFW_KEY_BACKSPACE: return Key::backspace;
        case GLFW_KEY_MENU: return Key::menu;
        default: break;
    }
    if (code >= GLFW_KEY_A && code <= GLFW_KEY_Z) return Key::letter;
    const bool digit = code >= GLFW_KEY_0 && code <= GLFW_KEY_9;
    return digit || (code >= GLFW_KEY_KP_0 && code <= GLFW_KEY_KP_9) ? Key::digit : Key::other;
}

char name_of(int code) {
    if (code >= GLFW_KEY_KP_0 && code <= GLFW_KEY_KP_9) {
        return static_cast<char>('0' + code - GLFW_KEY_KP_0);
    }
    return code < 128 ? static_cast<char>(code) : '\0';  // GLFW names letters and digits in ASCII
}

/// What the keyboard's layout has on a key that is neither letter nor digit: with Ctrl there is no
/// character to tell it.
char sign_on(int code, int scancode) {
    if (code == GLFW_KEY_KP_ADD) return '+';
    if (code == GLFW_KEY_KP_SUBTRACT) return '-';
    const char* name = glfwGetKeyName(code, scancode);
    return name != nullptr && name[0] != '\0' && name[1] == '\0' ? name[0] : '\0';
}

/// What GLFW calls; all that is kept is plain values.
struct Callbacks {
    static Gathered& gathered(GLFWwindow* window) {
        return *static_cast<Gathered*>(glfwGetWindowUserPointer(window));
    }
    static void push(GLFWwindow* window, Input input) {
        gathered(window).input.push_back(std::move(input));
    }
    /// Window coordinates to framebuffer pixels: they differ on some systems.
    static ScreenPoint in_pixels(GLFWwindow* window, double x, double y) {
        int width = 1, height = 1, pixel_width = 1, pixel_height = 1;
        glfwGetWindowSize(window, &width, &height);
        glfwGetFramebufferSize(window, &pixel_width, &pixel_height);
        return {x * pixel_width / std::max(width, 1), y * pixel_height / std::max(height, 1)};
    }
    static ScreenPoint pointer(GLFWwindow* window) { return gathered(window).pointer; }
    static void key(GLFWwindow* w, int code, int scancode, int action, int mods) {
        const bool repeats = action == GLFW_REPEAT;
        gathered(w).key_repeats = repeats;
        if (repeats && code == GLFW_KEY_SPACE) return;  // held is held
        if (action == GLFW_RELEASE) {
            if (code == GLFW_KEY_SPACE) push(w, KeyReleased{Key::space});
            return;
        }
        const bool menu = code == GLFW_KEY_F10 && (mods & GLFW_MOD_SHIFT) != 0;
        const Key key = menu ? Key::menu : key_of(code);
        push(w, KeyPressed{key, key == Key::other ? sign_on(code, scancode) : name_of(code),
                           (mods & GLFW_MOD_CONTROL) != 0, (mods & GLFW_MOD_SHIFT) != 0, repeats});
    }
    static void character(GLFWwindow* w, unsigned code) {
        const bool held_space = gathered(w).key_repeats && code == U' ';
        if (!held_space) push(w, CharTyped{code, gathered(w).key_repeats});
    }
    static void move(GLFWwindow* w, double x, double y) {
        std::vector<Input>& input = gathered(w).input;
        const bool shift = glfwGetKey(w, GLFW_KEY_LEFT_SHIFT) == GLFW_PRESS ||
                           glfwGetKey(w, GLFW_KEY_RIGHT_SHIFT) == GLFW_PRESS;
        const PointerMoved moved{in_pixels(w, x, y), shift};
        gathered(w).pointer = moved.to;
        if (!input.empty() && std::holds_alternative<PointerMoved>(input.back())) {
            input.back() = moved;
        } else {
            input.emplace_back(moved);
        }
    }
    static void enter(GLFWwindow* w, int inside) {
        if (inside == GLFW_FALSE) push(w, PointerLeft{});
    }
    static void button(GLFWwindow* w, int button, int action, int mods) {
        const bool right = button == GLFW_MOUSE_BUTTON_RIGHT;
        if (!right && button != GLFW_MOUSE_BUTTON_LEFT) return;
        push(w, ButtonChanged{pointer(w), action == GLFW_PRESS, glfwGetTime(), right,
                              (mods & GLFW_MOD_SHIFT) != 0});
    }
    static void wheel(GLFWwindow* w, double, double steps) {
        const bool control = glfwGetKey(w, GLFW_KEY_LEFT_CONTROL) == GLFW_PRESS ||
                             glfwGetKey(w, GLFW_KEY_RIGHT_CONTROL) == GLFW_PRESS;
        push(w, WheelTurned{pointer(w), steps, control});
    }
    static void drop(GLFWwindow* w, int count, const char** paths) {
        push(w, FilesDropped{{paths, paths + count}});
    }
    static void refresh(GLFWwindow* w) { gathered(w).damaged = true; }
    static void resize(GLFWwindow* w, int, int) { gathered(w).damaged = gathered(w).moved = true; }
    static void stand(GLFWwindow* w, int, int) { gathered(w).moved = true; }
    static void maximise(GLFWwindow* w, int) { gathered(w).moved = true; }
    static void rescale(GLFWwindow* w, float, float) { gathered(w).damaged = true; }
};

void listen(GLFWwindow* w, Gathered& gathered) {
    glfwSetWindowSizeLimits(w, smallest_width, smallest_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwSetWindowUserPointer(w, &gathered);
    double x = 0, y = 0;
    glfwGetCursorPos(w, &x, &y);
    gathered.pointer = Callbacks::in_pixels(w, x, y);
    glfwSetKeyCallback(w, Callbacks::key);
    glfwSetCharCallback(w, Callbacks::character);
    glfwSetCursorPosCallback(w, Callbacks::move);
    glfwSetCursorEnterCallback(w, Callbacks::enter);
    glfwSetMouseButtonCallback(w, Callbacks::button);
    glfwSetScrollCallback(w, Callbacks::wheel);
    glfwSetDropCallback(w, Callbacks::drop);
    glfwSetWindowRefreshCallback(w, Callbacks::refresh);
    glfwSetFramebufferSizeCallback(w, Callbacks::resize);
    glfwSetWindowContentScaleCallback(w, Callbacks::rescale);
    glfwSetWindowPosCallback(w, Callbacks::stand);
    glfwSetWindowMaximizeCallback(w, Callbacks::maximise);
}

geodata::Error no_window(const std::string& what) {
    const char* detail = nullptr;
    glfwGetError(&detail);
    return {{what + (detail != nullptr ? " (" + std::string(detail) + ")" : std::string()),
             "the window",
             "draw a picture instead with \"pactmap render -o map.png\", or, where there is a "
             "display, " +
                 graphics_advice()}};
}

}  // namespace

namespace {

void wish_for_context() {
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_AUTO_ICONIFY, GLFW_FALSE);
}

}  // namespace

geodata::Result<Window> Window::open(const std::string& title, int width, int height) {
    if (glfwInit() != GLFW_TRUE) return no_window("there is no display to open a window on");
    auto state = std::make_unique<State>();
    wish_for_context();
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    state->window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    glfwDefaultWindowHints();
    if (state->window == nullptr) return no_window("no window with OpenGL 3.3 can be made");
    glfwMakeContextCurrent(state->window);
    glfwSwapInterval(1);
    listen(state->window, state->gathered);
    return Window(std::move(state));
}

geodata::Result<Window> Window::open_second(const std::string& title, int width, int height) {
    auto state = std::make_unique<State>();
    state->first = false;
    wish_for_context();
    glfwWindowHint(GLFW_FOCUSED, GLFW_FALSE);
    glfwWindowHint(GLFW_FOCUS_ON_SHOW, GLFW_FALSE);
    state->window = glfwCreateWindow(width, height, title.c_str(), nullptr, nullptr);
    glfwDefaultWindowHints();
    if (state->window == nullptr) return no_window("a second window cannot be made");
    GLFWwindow* before = glfwGetCurrentContext();
    glfwMakeContextCurrent(state->window);
    glfwSwapInterval(0);  // only one window waits for its screen
    glfwMakeContextCurrent(before);
    listen(state->window, state->gathered);
    return Window(std::move(state));
}

Window::Window(std::unique_ptr<State> state) : state_(std::move(state)) {}
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

bool Window::closing() const {
    return glfwWindowShouldClose(state_->window) == GLFW_TRUE;
}
void Window::show() {
    glfwShowWindow(state_->window);
}
void Window::close() {
    glfwSetWindowShouldClose(state_->window, GLFW_TRUE);
}

Viewport Window::viewport() const {
    Viewport v;
    float x = 1, y = 1;
    glfwGetFramebufferSize(state_->window, &v.width, &v.height);
    glfwGetWindowContentScale(state_->window, &x, &y);
    v.width = std::max(v.width, 1);
    v.height = std::max(v.height, 1);
    v.scale = std::clamp(static_cast<double>(std::max(x, y)), 0.75, 8.0);
    return v;
}

bool Window::minimised() const {
    int width = 0, height = 0;
    glfwGetFramebufferSize(state_->window, &width, &height);
    return width == 0 || height == 0 ||
           glfwGetWindowAttrib(state_->window, GLFW_ICONIFIED) == GLFW_TRUE;
}

void Window::wait_for_input() {
    glfwWaitEvents();
}
void Window::poll_input() {
    glfwPollEvents();
}
void Window::wake() {
    glfwPostEmptyEvent();
}

std::vector<Input> Window::take_input() {
    return std::exchange(state_->gathered.input, {});
}
bool Window::take_damage() {
    return std::exchange(state_->gathered.damaged, false);
}

double Window::seconds() const {
    return glfwGetTime();
}
void Window::show_frame() {
    glfwSwapBuffers(state_->window);
}
void Window::make_current() {
    glfwMakeContextCurrent(state_->window);
}
void Window::set_title(const std::string& title) {
    glfwSetWindowTitle(state_->window, geodata::printable(title).c_str());
}
void Window::copy(const std::string& text) {
    glfwSetClipboardString(state_->window, text.c_str());
}
void* Window::handle() const {
    return state_->window;
}

void Window::set_pointer(PointerShape shape) {
    if (shape == state_->shape) return;
    state_->shape = shape;
    GLFWcursor* cursor = nullptr;
    if (shape != PointerShape::arrow) {
        GLFWcursor*& made = shape == PointerShape::beside ? state_->beside : state_->above;
        const int kind = shape == PointerShape::beside ? GLFW_HRESIZE_CURSOR : GLFW_VRESIZE_CURSOR;
        if (made == nullptr) made = glfwCreateStandardCursor(kind);  // freed with GLFW
        cursor = made;
    }
    glfwSetCursor(state_->window, cursor);
}

void Window::wait_for_input(double seconds) {
    glfwWaitEventsTimeout(seconds);
}

}  // namespace viewer

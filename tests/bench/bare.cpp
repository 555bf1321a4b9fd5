// The least a program with OpenGL can do, for comparison: open a window, clear, swap; or draw
// headless, clear, read back, write the PNG.
//     bare window WIDTHxHEIGHT | bare picture WIDTHxHEIGHT FILE.png
#include <cstdio>
#include <string>

#define GLFW_INCLUDE_NONE  // epoxy declares GL
#include <GLFW/glfw3.h>
#include <epoxy/gl.h>

#include "app/render/headless.h"
#include "geodata/write/png.h"

namespace {

void clear() {
    glClearColor(0.8F, 0.9F, 1, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

int window(int width, int height) {
    if (glfwInit() != GLFW_TRUE) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* made = glfwCreateWindow(width, height, "bare", nullptr, nullptr);
    if (made == nullptr) return 1;
    glfwMakeContextCurrent(made);
    clear();
    glfwSwapBuffers(made);
    glFinish();
    return 0;
}

int picture(int width, int height, const char* file) {
    const auto context = viewer::HeadlessContext::make();
    if (!context) return 1;
    const viewer::OffscreenTarget target(width, height);
    clear();
    const viewer::Image image = target.read();
    return geodata::write_png(file, image.width, image.height, image.rgba) ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
    int width = 0;
    int height = 0;
    if (count < 3 || std::sscanf(words[2], "%dx%d", &width, &height) != 2) return 2;
    if (words[1] == std::string("window")) return window(width, height);
    return count > 3 ? picture(width, height, words[3]) : 2;
}

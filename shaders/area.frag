#version 330 core
// The plain ground; patterns are laid over it (pattern.frag).
flat in vec3 fill;
out vec4 colour;

void main() {
    colour = vec4(fill, 1.0);
}

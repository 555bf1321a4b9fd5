#version 330 core
// Strongest at the line, the land's own colour at the inner end. Drawn with GL_MIN (GL_MAX in the
// dark), so that neighbouring pieces do not add up.
in vec2 place;
flat in float reach;
flat in float width;
flat in vec3 fill;
flat in vec3 border;

out vec4 colour;

void main() {
    vec2 off = vec2(place.x - clamp(place.x, 0.0, reach), place.y);
    float t = clamp(length(off) / width, 0.0, 1.0);
    colour = vec4(mix(border, fill, t), 1.0);
}

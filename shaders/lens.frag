#version 330 core
// A round window into another picture, with a rim.
uniform sampler2D picture;
uniform vec2 centre;       // pixels
uniform float radius;      // pixels, to the inside of the rim
uniform float rim;         // pixels
uniform vec3 rim_colour;

out vec4 colour;

void main() {
    float off = distance(gl_FragCoord.xy, centre);
    float inside = clamp(radius - off + 0.5, 0.0, 1.0);
    float covered = clamp(radius + rim - off + 0.5, 0.0, 1.0);
    vec3 seen = texelFetch(picture, ivec2(gl_FragCoord.xy), 0).rgb;
    colour = vec4(mix(rim_colour, seen, inside), covered);
}

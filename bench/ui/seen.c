/* Starts a program and tells when its window has content: seen COMMAND [ARGUMENT…]. Prints, in milliseconds since just
   before the start, when the page's mark was drawn (its accent colour in the sidebar) and when its heading was (dark text
   in the head; 0 if never), a while after the first, and then waits for the program's end. Looks every 5 ms at two strips of
   the screen. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WIDTH = 1400, HEIGHT = 900, PATIENCE_MS = 60000, LINGER_MS = 12000 };

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

/* Whether a strip of the screen has at least `least` pixels like this colour. */
static int shows(Display *display, int x, int y, int width, int height, int red, int green, int blue, int least) {
    XImage *image = XGetImage(display, DefaultRootWindow(display), x, y, width, height, AllPlanes, ZPixmap);
    int count = 0;
    for (int row = 0; image && row < height; row++)
        for (int column = 0; column < width; column++) {
            unsigned long pixel = XGetPixel(image, column, row);
            count += labs((long) (pixel >> 16 & 255) - red) < 6 && labs((long) (pixel >> 8 & 255) - green) < 6
                && labs((long) (pixel & 255) - blue) < 6;
        }
    if (image) XDestroyImage(image);
    return count >= least;
}

int main(int argc, char **argv) {
    Display *display = XOpenDisplay(NULL);
    if (argc < 2 || !display) return 2;
    double begun = now(), mark = 0, heading = 0;
    pid_t program = fork();
    if (program == 0) {
        execvp(argv[1], argv + 1);
        _exit(127);
    }
    while (now() - begun < (mark ? mark + LINGER_MS : PATIENCE_MS) && waitpid(program, NULL, WNOHANG) == 0) {
        if (!mark && shows(display, 0, 0, 270, HEIGHT / 4, 0, 102, 107, 20)) mark = now() - begun;
        if (!heading && shows(display, 290, 0, 400, HEIGHT / 4, 30, 34, 40, 60)) heading = now() - begun;
        usleep(mark && heading ? 100000 : 5000);
    }
    printf("%d %.1f %.1f\n", program, mark, heading);
    fflush(stdout);
    waitpid(program, NULL, 0);
    return mark ? 0 : 1;
}

/* The floor for the window: a bare WebKitGTK view with the same page, and behind it a core that never answers.
   floor PAGE.html */
#include <webkit2/webkit2.h>

int main(int argc, char **argv) {
    gchar *page = NULL;
    gtk_init(&argc, &argv);
    if (argc != 2 || !g_file_get_contents(argv[1], &page, NULL, NULL)) {
        g_printerr("floor PAGE.html\n");
        return 2;
    }
    GtkWidget *window = gtk_window_new(GTK_WINDOW_TOPLEVEL);
    WebKitUserContentManager *content = webkit_user_content_manager_new();
    webkit_user_content_manager_add_script(content, webkit_user_script_new("window.certwrightPost = () => {}",
        WEBKIT_USER_CONTENT_INJECT_TOP_FRAME, WEBKIT_USER_SCRIPT_INJECT_AT_DOCUMENT_START, NULL, NULL));
    GtkWidget *view = webkit_web_view_new_with_user_content_manager(content);
    gtk_window_set_title(GTK_WINDOW(window), "Floor");
    gtk_window_set_default_size(GTK_WINDOW(window), 1280, 800);
    g_signal_connect(window, "destroy", G_CALLBACK(gtk_main_quit), NULL);
    gtk_container_add(GTK_CONTAINER(window), view);
    webkit_web_view_load_html(WEBKIT_WEB_VIEW(view), page, NULL);
    g_free(page);
    gtk_widget_show_all(window);
    gtk_main();
    return 0;
}

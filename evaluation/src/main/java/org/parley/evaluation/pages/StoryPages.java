// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Lays stories into templates of pages with several stories, with the dirt that real pages have.
 * What surrounds the stories is made up. For one page after the other, from a seed.
 */
final class StoryPages {
  private final Random random;
  private final List<News> others;

  /**
   * @param others whose headlines stand in lists of links
   */
  StoryPages(Random random, List<News> others) {
    this.random = random;
    this.others = others;
  }

  /** A story: its headline and its paragraphs. */
  record News(String title, List<String> paragraphs) {}

  /** How pages are laid out. */
  enum Template {
    SCROLL_TEXT(false),
    CATEGORY_TEXT(false),
    LIVE_TEXT(false),
    DIGEST_TEXT(false),
    SCROLL_HTML(true),
    CATEGORY_HTML(true),
    LIVE_HTML(true),
    NEWSLETTER_HTML(true);

    private final boolean html;

    Template(boolean html) {
      this.html = html;
    }

    boolean isHtml() {
      return html;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT).replace("_", ", ");
    }
  }

  /** A page of that template with the stories in that order. */
  String page(Template template, List<News> stories) {
    return switch (template) {
      case SCROLL_TEXT -> scrollText(stories);
      case CATEGORY_TEXT -> categoryText(stories);
      case LIVE_TEXT -> liveText(stories);
      case DIGEST_TEXT -> digestText(stories);
      case SCROLL_HTML -> scrollHtml(stories);
      case CATEGORY_HTML -> categoryHtml(stories);
      case LIVE_HTML -> liveHtml(stories);
      case NEWSLETTER_HTML -> newsletterHtml(stories);
    };
  }

  private String scrollText(List<News> stories) {
    List<String> lines = new ArrayList<>(List.of("Home", "World", "Politics", "Menu", "Sign in"));
    for (News story : stories) {
      lines.add(story.title());
      lines.add(story.title() + " | The Example Gazette");
      lines.add("By " + writer());
      lines.add("Published On " + date());
      lines.addAll(List.of("SHARES", "Facebook", "Twitter", "WhatsApp"));
      String caption = "People gather in the main square of the town [File: Jane Doe/Reuters]";
      lines.add(caption);
      lines.add(caption);
      addBody(lines, story, "Read more: " + other().title());
      lines.add("Related");
      links(lines);
      lines.addAll(List.of("Leave a Reply", "Your email address will not be published.", "Name"));
    }
    lines.add("© 2023 The Example Gazette. All rights reserved.");
    return String.join("\n", lines);
  }

  private String categoryText(List<News> stories) {
    List<String> lines = new ArrayList<>(List.of("News", "Archive", "Category: World", ""));
    for (News story : stories) {
      lines.add(story.title());
      lines.add(date());
      lines.add("");
      addBody(lines, story, "Also read: " + other().title());
      lines.add("");
      lines.addAll(List.of("Share this:", "Tweet", "Tagged with World", "0 Comments", ""));
    }
    lines.addAll(List.of("Older posts", "Subscribe to our newsletter", "Privacy Policy"));
    return String.join("\n", lines);
  }

  private String liveText(List<News> stories) {
    List<String> lines = new ArrayList<>(List.of("Live updates", "Follow our coverage", ""));
    int hour = 22;
    for (News story : stories) {
      lines.add(date() + ", " + hour-- + ":" + (10 + random.nextInt(50)) + " GMT");
      lines.add(story.title());
      lines.add("");
      addBody(lines, story, null);
      lines.addAll(List.of("", "Share", "Copy link", ""));
    }
    return String.join("\n", lines);
  }

  private String digestText(List<News> stories) {
    List<String> lines = new ArrayList<>(List.of("The Morning Digest", "View in browser", ""));
    for (News story : stories) {
      lines.add(story.title().toUpperCase(Locale.ROOT));
      lines.add("");
      addBody(lines, story, null);
      lines.addAll(List.of("Read more", "", "-----", ""));
    }
    lines.addAll(List.of("Unsubscribe", "You receive this mail because you signed up."));
    return String.join("\n", lines);
  }

  private String scrollHtml(List<News> stories) {
    StringBuilder page = head().append("<main>");
    for (News story : stories) {
      page.append("<article class=\"article-block\"><header><h1>").append(html(story.title()));
      page.append("</h1><p class=\"byline\">By ").append(writer()).append("</p><time>");
      page.append(date()).append("</time><div class=\"share-bar\"><a href=\"#\">Facebook</a>");
      page.append("<a href=\"#\">Tweet</a></div></header><div class=\"article-body\">");
      paragraphs(page, story, true);
      page.append("</div><aside class=\"related-posts\"><h3>Related</h3>").append(linkList());
      page.append("</aside></article><div class=\"newsletter-signup\"><p>Get the news of the day");
      page.append(" in your inbox every morning.</p></div>");
    }
    return page.append("</main>").append(foot()).toString();
  }

  private String categoryHtml(List<News> stories) {
    StringBuilder page = head().append("<div id=\"content\"><h1>World</h1>");
    for (News story : stories) {
      page.append("<div class=\"post hentry\"><h2 class=\"entry-title\"><a href=\"/s\">");
      page.append(html(story.title())).append("</a></h2><div class=\"meta\">Posted on ");
      page.append(date()).append("</div><div class=\"entry\">");
      paragraphs(page, story, false);
      page.append("</div><p class=\"tags\">Tags: <a href=\"/t\">World</a></p></div>");
    }
    page.append("<div class=\"nav-links\"><a href=\"/2\">Older posts</a></div></div>");
    page.append("<div id=\"sidebar\"><h3>Recent posts</h3>").append(linkList()).append("</div>");
    return page.append(foot()).toString();
  }

  private String liveHtml(List<News> stories) {
    StringBuilder page = head().append("<div class=\"liveblog\"><h1>Live: what we know</h1>");
    for (News story : stories) {
      page.append("<div class=\"live-entry\"><time datetime=\"2023-06-01T");
      page.append(10 + random.nextInt(10)).append(":15:00Z\">today</time><h3>");
      page.append(html(story.title())).append("</h3>");
      paragraphs(page, story, false);
      page.append("<div class=\"share\"><button>Share</button></div></div>");
    }
    return page.append("</div>").append(foot()).toString();
  }

  private String newsletterHtml(List<News> stories) {
    StringBuilder page = new StringBuilder("<html><head><title>Digest</title></head><body><table>");
    page.append("<tr><td><a href=\"/v\">View in browser</a></td></tr>");
    for (News story : stories) {
      page.append("<tr><td class=\"item\"><h2>").append(html(story.title())).append("</h2>");
      paragraphs(page, story, false);
      page.append("<p><a href=\"/r\">Read more</a></p></td></tr>");
    }
    page.append("<tr><td><p>You receive this mail because you signed up. <a href=\"/u\">");
    return page.append("Unsubscribe</a></p></td></tr></table></body></html>").toString();
  }

  private void addBody(
      List<String> lines, News story, @org.jspecify.annotations.Nullable String midst) {
    for (int i = 0; i < story.paragraphs().size(); i++) {
      lines.add(story.paragraphs().get(i));
      if (i == 2 && midst != null) {
        lines.add(midst);
      }
      if (i == 4 && midst != null) {
        lines.add("Advertisement");
      }
    }
  }

  private void paragraphs(StringBuilder page, News story, boolean dirty) {
    for (int i = 0; i < story.paragraphs().size(); i++) {
      page.append("<p>").append(html(story.paragraphs().get(i))).append("</p>\n");
      if (dirty && i == 1) {
        page.append("<p><a href=\"/o\">").append(html(other().title())).append("</a></p>");
      }
    }
  }

  private StringBuilder head() {
    return new StringBuilder("<!DOCTYPE html><html><head><title>The Example Gazette</title></head>")
        .append("<body><nav><a href=\"/\">Home</a> <a href=\"/w\">World</a></nav>");
  }

  private static String foot() {
    return "<footer><p>© 2023 The Example Gazette. All rights reserved.</p></footer></body></html>";
  }

  private String linkList() {
    StringBuilder list = new StringBuilder("<ul>");
    for (int i = 0; i < 3; i++) {
      list.append("<li><a href=\"/l\">").append(html(other().title())).append("</a></li>");
    }
    return list.append("</ul>").toString();
  }

  private void links(List<String> lines) {
    for (int i = 0; i < 3; i++) {
      lines.add(other().title());
    }
  }

  private News other() {
    return others.get(random.nextInt(others.size()));
  }

  private String writer() {
    return List.of("Jane Doe", "Amir Sample", "Maria Muster").get(random.nextInt(3));
  }

  private String date() {
    return (1 + random.nextInt(28)) + " June 2023";
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}

/** What the windows need to make papers: {@link cn.sifasuo.paper.screen.PaperDocuments}. */
@org.jspecify.annotations.NullMarked
package cn.sifasuo.paper.screen;

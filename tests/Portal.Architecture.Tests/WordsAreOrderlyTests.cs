using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R11.</summary>
public sealed class WordsAreOrderlyTests
{
    private const string A = "  <data name=\"A\"><value>a {who}</value></data>\n";
    private const string B = "  <data name=\"B\"><value>b</value></data>\n";
    private const string Page = "@Words.FormatA(1) @Words.B";

    [Fact]
    public void Breaches_Repository_None() => Breaches.None(WordsAreOrderly.Breaches(SourceTree.Repository()));

    [Fact]
    public void Breaches_SortedBlocks_None() => Breaches.None(WordsAreOrderly.Breaches(Tree("  <!-- Board -->\n" + B + "  <!-- Controls -->\n" + A)));

    [Theory]
    [InlineData(B + A, "A stands after B")]
    [InlineData(A + A + B, "A is there twice")]
    [InlineData(A + "  <data name=\"B\"><value>b & c</value></data>\n", "is not well-formed")]
    [InlineData(A + B + "  <data name=\"C\">\n    <value>c</value>\n  </data>\n", "(5): is neither one text")]
    [InlineData(A + B + "  <data name=\"C\"><value>c</value></data>\n", "C is on no page")]
    public void Breaches_Disorder_Found(string lines, string says) => Assert.Contains(WordsAreOrderly.Breaches(Tree(lines)), breach => breach.Contains(says, StringComparison.Ordinal));

    [Theory]
    [InlineData("  <data name=\"A\"><value>ein {whom}</value></data>\n", "A has other places")]
    [InlineData("  <data name=\"C\"><value>c</value></data>\n", "C is no text of the pages")]
    public void Breaches_TranslationOfSomethingElse_Found(string lines, string says) => Breaches.One(says, WordsAreOrderly.Breaches(Tree(A + B, lines)));

    [Fact]
    public void Breaches_TranslationOfAPart_None() => Breaches.None(WordsAreOrderly.Breaches(Tree(A + B, "  <data name=\"A\"><value>{who} ist da</value></data>\n")));

    private static SourceTree Tree(string lines, string? translation = null) => translation is null
        ? SourceTree.Of(("src/Portal.Web/Words.resx", File(lines)), ("src/Portal.Web/A.razor", Page))
        : SourceTree.Of(("src/Portal.Web/Words.resx", File(lines)), ("src/Portal.Web/A.razor", Page), ("src/Portal.Web/Words.de.resx", File(translation)));

    private static string File(string lines) => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<root>\n" + lines + "</root>\n";
}

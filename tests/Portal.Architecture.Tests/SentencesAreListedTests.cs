using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R13. To write the list anew: PORTAL_WRITE_SENTENCES=1 dotnet test --project tests/Portal.Architecture.Tests.</summary>
public sealed class SentencesAreListedTests
{
    private const string Says = "class A { string B(int count) => $\"{count} checks met\"; string C => \"Nothing to swap\"; }";

    [Fact]
    public void Breaches_Repository_None()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_WRITE_SENTENCES") == "1")
            File.WriteAllText(Path.Combine(SourceTree.Root, SentencesAreListed.Neutral), SentencesAreListed.Render(SourceTree.Repository()));
        else
            Breaches.None(SentencesAreListed.Breaches(SourceTree.Repository()));
    }

    [Fact]
    public void Breaches_TheListAsItIsWritten_None() => Breaches.None(SentencesAreListed.Breaches(Tree(SentencesAreListed.Render(Tree("")))));

    [Fact]
    public void Breaches_SaidAndNotListed_Found() => Breaches.One("“{0} checks met” is said and not listed", SentencesAreListed.Breaches(Tree(Text("Nothing to swap"))));

    [Fact]
    public void Breaches_ListedAndNotSaid_Found() =>
        Breaches.One("nobody says “Nothing at all”", SentencesAreListed.Breaches(Tree(Text("{0} checks met") + Text("Nothing at all") + Text("Nothing to swap"))));

    [Theory]
    [InlineData("Nothing to do", "nichts", "nobody says “Nothing to do”")]
    [InlineData("{0} checks met", "{1} erfüllt", "“{0} checks met” has other places")]
    public void Breaches_TranslationOfSomethingElse_Found(string name, string text, string says) =>
        Breaches.One(says, SentencesAreListed.Breaches(Tree(SentencesAreListed.Render(Tree("")), Text(name, text))));

    [Fact]
    public void Breaches_TranslationOfAPart_None() => Breaches.None(SentencesAreListed.Breaches(Tree(SentencesAreListed.Render(Tree("")), Text("{0} checks met", "{0} erfüllt"))));

    [Fact]
    public void Render_SentencesThatDifferInCapitalsOnly_HaveNamesThatDifferInMore() => Assert.Contains(
        "<data name=\"Not read\"><value>Not read</value></data>\n  <data name=\"not read (2)\"><value>not read</value></data>",
        SentencesAreListed.Render(SourceTree.Of(("src/Portal.Domain/A.cs", "class A { string[] B => [\"Not read\", \"not read\"]; }"))), StringComparison.Ordinal);

    private static string Text(string name, string? text = null) => $"  <data name=\"{name}\"><value>{text ?? name}</value></data>\n";

    private static SourceTree Tree(string list, string? translation = null) => SourceTree.Of([
        ("src/Portal.Domain/A.cs", Says), ("src/Portal.Web/Api/B.cs", "class B { string C => \"Only for programs\"; }"), (SentencesAreListed.Neutral, list),
        .. translation is null ? Array.Empty<(string, string)>() : [("src/Portal.Web/Sentences.de.resx", translation)]]);
}

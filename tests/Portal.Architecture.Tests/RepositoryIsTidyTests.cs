using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R10.</summary>
public sealed class RepositoryIsTidyTests
{
    [Fact]
    public void Breaches_Repository_None() => Breaches.None(RepositoryIsTidy.Breaches(SourceTree.Repository()));

    [Fact]
    public void Breaches_TidyTree_None() => Breaches.None(RepositoryIsTidy.Breaches(SourceTree.Of(
        ("Portal.sln", """ "Portal.Domain", "src\Portal.Domain\Portal.Domain.csproj" """),
        ("src/Portal.Domain/Portal.Domain.csproj", "<Project />"),
        (".ci/run", "folder=$(mktemp -d); cp a \"$folder/tmp/b\""),
        ("README.md", "See https://learn.microsoft.com/home/x and ~/home/y"))));

    [Theory]
    [InlineData("docs/plan.md", "", "docs: has no place at the top")]
    [InlineData("Makefile", "", "Makefile: has no place at the top")]
    [InlineData("src/Portal.Extra/Portal.Extra.csproj", "<Project />", "is not in Portal.sln")]
    public void Breaches_EntryWithoutPlace_Found(string path, string text, string says) => Breaches.One(says, RepositoryIsTidy.Breaches(SourceTree.Of((path, text))));

    [Theory]
    [InlineData("https://api.{0}.org/v3/index.json", "nuget")]
    [InlineData("\"resolved\": \"https://{0}.example.org/a\"", "registry")]
    [InlineData("\"/{0}/work/a.db\"", "home")]
    [InlineData("path=/{0}/a", "tmp")]
    [InlineData("C:\\{0}\\me", "Users")]
    public void Breaches_TraceOfAMachine_Found(string text, string word) => Breaches.One(
        "src/Portal.Web/packages.lock.json(2): names", RepositoryIsTidy.Breaches(SourceTree.Of(("src/Portal.Web/packages.lock.json", "{\n" + string.Format(text, word)))));

    [Fact]
    public void Breaches_ProjectNotInTheImage_Found() => Breaches.One("Dockerfile: does not copy src/Portal.Arm/Portal.Arm.csproj", RepositoryIsTidy.Breaches(SourceTree.Of(
        ("Portal.sln", "\"src/Portal.Arm/Portal.Arm.csproj\""), ("src/Portal.Arm/Portal.Arm.csproj", "<Project />"), ("Dockerfile", "COPY src src"))));
}

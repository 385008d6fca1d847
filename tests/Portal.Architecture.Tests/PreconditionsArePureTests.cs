using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R4.</summary>
public sealed class PreconditionsArePureTests
{
    private const string Path = "src/Portal.SwapTargets/CloudServices/Preconditions/PairIsReciprocal.cs";

    private const string Good = "namespace Portal.X;\n/// <summary>Not async.</summary>\npublic sealed class PairIsReciprocal : IPrecondition<Pair> { }";

    [Fact]
    public void Breaches_Repository_None() => Breaches.None(PreconditionsArePure.Breaches(SourceTree.Repository()));

    [Fact]
    public void Files_Repository_HoldsTheSharedRules() =>
        Assert.Contains(PreconditionsArePure.Files(SourceTree.Repository()), file => file.Path is "src/Portal.Domain/Preconditions/StagingIsDeployed.cs");

    [Fact]
    public void Breaches_RuleAndContract_None() => Breaches.None(PreconditionsArePure.Breaches(SourceTree.Of(
        (Path, Good),
        ("src/Portal.Domain/Preconditions/Finding.cs", "public record Finding; public record Other;"),
        ("src/Portal.SwapTargets/CloudServices/Preconditions/CloudServicePreconditions.cs", "static class CloudServicePreconditions { }"))));

    [Theory]
    [InlineData("sealed ", "", "must be sealed")]
    [InlineData("PairIsReciprocal :", "PairsMatch :", "must be sealed and named as its file")]
    [InlineData("sealed class", "sealed record", "one class is expected")]
    [InlineData("{ }", "{ } enum Extra { }", "holds 2 types")]
    [InlineData(" : IPrecondition<Pair>", "", "is not a precondition")]
    [InlineData("{ }", "{ async void A() { } }", "may not know async")]
    [InlineData("{ }", "{ string a = File.ReadAllText(b); }", "may not know File.ReadAllText")]
    [InlineData("{ }", "{ DateTimeOffset a = DateTimeOffset.UtcNow; }", "may not know DateTimeOffset.UtcNow")]
    [InlineData("PairIsReciprocal :", "PairIsReciprocal(TimeProvider time) :", "may not know TimeProvider")]
    [InlineData("namespace", "using System.Net.Http;\nnamespace", "may not know System.Net")]
    [InlineData("namespace", "using Portal.Arm;\nnamespace", "may not know Portal.Arm")]
    public void Breaches_RuleThatDoesMore_Found(string part, string instead, string says) =>
        Breaches.One(says, PreconditionsArePure.Breaches(SourceTree.Of((Path, Good.Replace(part, instead, StringComparison.Ordinal)))));
}

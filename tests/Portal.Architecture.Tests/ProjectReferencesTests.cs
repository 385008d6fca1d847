using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R1.</summary>
public sealed class ProjectReferencesTests
{
    [Fact]
    public void Breaches_Repository_None() => Breaches.None(ProjectReferences.Breaches(SourceTree.Repository()));

    [Theory]
    [InlineData("src/Portal.Domain/Portal.Domain.csproj", "../Portal.Arm/Portal.Arm.csproj", "may not reference Portal.Arm")]
    [InlineData("src/Portal.Emulator/Portal.Emulator.csproj", "..\\Portal.Domain\\Portal.Domain.csproj", "may not reference Portal.Domain")]
    [InlineData("src/Portal.Extra/Portal.Extra.csproj", "../Portal.Domain/Portal.Domain.csproj", "is not in the plan")]
    [InlineData("tests/Portal.Arm.Tests/Portal.Arm.Tests.csproj", "../../src/Portal.Web/Portal.Web.csproj", "may not reference Portal.Web")]
    [InlineData("tests/Portal.Extra.Tests/Portal.Extra.Tests.csproj", "../../src/Portal.Domain/Portal.Domain.csproj", "is not in the plan")]
    public void Breaches_ForeignReference_Found(string project, string reference, string says) =>
        Breaches.One(says, ProjectReferences.Breaches(SourceTree.Of((project, $"""<Project><ItemGroup><ProjectReference Include="{reference}" /></ItemGroup></Project>"""))));

    [Fact]
    public void Breaches_ReferenceOfThePlan_None() => Breaches.None(ProjectReferences.Breaches(SourceTree.Of(
        ("src/Portal.Storage/Portal.Storage.csproj", """<Project><ItemGroup><ProjectReference Include="../Portal.Domain/Portal.Domain.csproj" /></ItemGroup></Project>"""))));
}

using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R7.</summary>
public sealed class TestsMirrorSourcesTests
{
    [Fact]
    public void Breaches_Repository_None() => Breaches.None(TestsMirrorSources.Breaches(SourceTree.Repository()));

    [Theory]
    [InlineData("src/Portal.Arm/ArmPoller.cs", "tests/Portal.Arm.Tests/ArmPollerTests.cs")]
    [InlineData("src/Portal.Web/Components/Pages/HomePage.razor", "tests/Portal.Web.Tests/Components/Pages/HomePageTests.cs")]
    [InlineData("src/Portal.Web/Program.cs", "tests/Portal.Web.Tests/Samples/BoardSamples.cs")]
    [InlineData("src/Portal.Web/Program.cs", "tests/Portal.Web.Tests/RunningPortal.cs")]
    [InlineData("src/Portal.Web/Program.cs", "tests/Portal.Web.Tests/Documents/ReadmeTests.cs")]
    [InlineData("src/Portal.Web/Program.cs", "tests/Portal.Browser.Tests/AnyTests.cs")]
    [InlineData("src/Portal.Domain/Preconditions/A.cs", "tests/Portal.Domain.Tests/Preconditions/ATests.cs")]
    public void Breaches_TestBesideItsSource_None(string source, string test) => Breaches.None(TestsMirrorSources.Breaches(SourceTree.Of((source, ""), (test, ""))));

    [Theory]
    [InlineData("src/Portal.Arm/ArmPoller.cs", "tests/Portal.Arm.Tests/Polling/ArmPollerTests.cs", "src/Portal.Arm/Polling/ArmPoller.cs does not exist")]
    [InlineData("src/Portal.Arm/ArmPoller.cs", "tests/Portal.Arm.Tests/ArmPollTests.cs", "tests nothing")]
    [InlineData("src/Portal.Domain/Preconditions/A.cs", "tests/Portal.Domain.Tests/Samples/ATests.cs", "tests/Portal.Domain.Tests/Preconditions/ATests.cs is missing")]
    public void Breaches_NoMirror_Found(string source, string test, string says) => Breaches.One(says, TestsMirrorSources.Breaches(SourceTree.Of((source, ""), (test, ""))));
}

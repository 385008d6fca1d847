using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R3.</summary>
public sealed class EmulatorIsWiredOnceTests
{
    [Fact]
    public void Breaches_Repository_None() => Breaches.None(EmulatorIsWiredOnce.Breaches(SourceTree.Repository()));

    [Theory]
    [InlineData("src/Portal.Web/Workers/A.cs", "using Portal.Emulator;")]
    [InlineData("src/Portal.Web/Components/A.razor", "@inject Portal.Emulator.State.Cloud Cloud")]
    [InlineData("src/Portal.Web/A.cs", "namespace Portal.Web; class A { Emulator.State.Cloud? cloud; }")]
    [InlineData("src/Portal.SwapTargets/Program.cs", "using Portal.Emulator.Network;")]
    public void Breaches_NamedElsewhere_Found(string path, string code) => Breaches.One(
        $"{path}(1): names", EmulatorIsWiredOnce.Breaches(SourceTree.Of((path, code), ("src/Portal.Emulator/State/Cloud.cs", "namespace Portal.Emulator.State;"))));

    [Fact]
    public void Breaches_ProgramAndItself_None() => Breaches.None(EmulatorIsWiredOnce.Breaches(SourceTree.Of(
        ("src/Portal.Web/Program.cs", "using Portal.Emulator;"),
        ("src/Portal.Emulator/State/Cloud.cs", "namespace Portal.Emulator.State;"),
        ("src/Portal.Web/A.cs", "// Portal.Emulator\nclass A { bool a = options.Emulator.State; string b = \"Portal.Emulator\"; }"))));
}

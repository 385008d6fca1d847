using Portal.Architecture.Tests.Rules;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests;

/// <summary>R8.</summary>
public sealed class ComponentsUseTheDoorsTests
{
    [Fact]
    public void Breaches_Repository_None() => Breaches.None(ComponentsUseTheDoors.Breaches(SourceTree.Repository()));

    [Theory]
    [InlineData("Pages/A.razor", "@inject ISwapTarget Target", "ISwapTarget")]
    [InlineData("Pages/A.razor.cs", "class A(IOperationLog log) { }", "IOperationLog")]
    [InlineData("Pages/A.razor.cs", "class A(ILedger ledger) { }", "ILedger")]
    [InlineData("Ledger/A.razor.cs", "class A(LedgerProver prover) { }", "LedgerProver")]
    [InlineData("Dialogs/A.razor.cs", "class A(SwapPlanner planner) { }", "SwapPlanner")]
    [InlineData("Dialogs/A.razor.cs", "class A(SwapKinds kinds) { }", "SwapKinds")]
    [InlineData("_Imports.razor", "@using Portal.Arm", "Portal.Arm")]
    [InlineData("Pages/A.cs", "using Portal.Storage;", "Portal.Storage")]
    [InlineData("Pages/A.cs", "using Portal.SwapTargets;", "Portal.SwapTargets")]
    [InlineData("Pages/A.razor.cs", "class A(ServiceEstate estate) { }", "ServiceEstate")]
    [InlineData("Pages/A.razor", "@inject OperationFeed Feed", "OperationFeed")]
    [InlineData("Pages/A.razor.cs", "class A(SwapHistory history) { }", "SwapHistory")]
    public void Breaches_InnerThingNamed_Found(string file, string code, string name) => Breaches.One(
        $"may not name {name}", ComponentsUseTheDoors.Breaches(SourceTree.Of(("src/Portal.Web/Components/" + file, code))));

    [Fact]
    public void Breaches_SharedPictureInTheApi_Found() => Breaches.One(
        "may not name ServiceEstate", ComponentsUseTheDoors.Breaches(SourceTree.Of(
            ("src/Portal.Web/Api/A.cs", "class A(ServiceEstate estate) { }"), ("src/Portal.Web/Api/Health/B.cs", "class B(ServiceEstate estate) { }"))));

    [Fact]
    public void Breaches_DoorsAndComments_None() => Breaches.None(ComponentsUseTheDoors.Breaches(SourceTree.Of(
        ("src/Portal.Web/Components/Pages/A.razor", "@* SwapPlanner judges. *@\n@inject SwapService Swaps\n@inject VisibleOperations Operations\n@inject VisibleHistory History"),
        ("src/Portal.Web/Program.cs", "using Portal.Arm; var planner = new SwapPlanner();"))));
}

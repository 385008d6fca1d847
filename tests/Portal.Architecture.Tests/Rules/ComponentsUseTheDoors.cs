using System.Text.RegularExpressions;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R8: components reach the cloud and the log through SwapService and the views of their operator only; the API reads through the same views.</summary>
internal static class ComponentsUseTheDoors
{
    private static readonly Regex Inner = Support.Breaches.Pattern(
        @"\b(ISwapTarget|SwapKinds|IOperationLog|SwapPlanner|ILedger|LedgerProver|IServiceStands|IActivityLog|IServiceProvider)\b|\bPortal\.(Arm|Storage|SwapTargets)\b|\b(DbContext|HttpClient|ArmClient)\b");

    /// <summary>What all operators share, in scope or not. Health is asked by machines, for nobody.</summary>
    private static readonly Regex Shared = Support.Breaches.Pattern(@"\b(ServiceEstate|OperationFeed|SwapHistory)\b");

    public static IEnumerable<string> Breaches(SourceTree tree) =>
    [
        .. tree.Code.Where(file => file.Under("src/Portal.Web/Components")).SelectMany(file => file.Find(Inner, name => $"a component may not name {name}.")),
        .. tree.Code.Where(file => file.Under("src/Portal.Web/Components") || (file.Under("src/Portal.Web/Api") && !file.Under("src/Portal.Web/Api/Health")))
            .SelectMany(file => file.Find(Shared, name => $"it may not name {name}: take VisibleEstate, VisibleOperations or VisibleHistory, which leave out what is out of the operator's scope.")),
    ];
}

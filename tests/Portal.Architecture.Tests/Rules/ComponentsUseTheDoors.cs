using System.Text.RegularExpressions;
using Portal.Architecture.Tests.Support;

namespace Portal.Architecture.Tests.Rules;

/// <summary>R8: components reach the cloud and the log through SwapService, OperationFeed, SwapHistory and ServiceEstate only.</summary>
internal static class ComponentsUseTheDoors
{
    private static readonly Regex Inner = Support.Breaches.Pattern(
        @"\b(ISwapTarget|SwapKinds|IOperationLog|SwapPlanner|ILedger|LedgerProver|IServiceStands|IActivityLog|IServiceProvider)\b|\bPortal\.(Arm|Storage|SwapTargets)\b|\b(DbContext|HttpClient|ArmClient)\b");

    public static IEnumerable<string> Breaches(SourceTree tree) => tree.Code
        .Where(file => file.Under("src/Portal.Web/Components"))
        .SelectMany(file => file.Find(Inner, name => $"a component may not name {name}."));
}

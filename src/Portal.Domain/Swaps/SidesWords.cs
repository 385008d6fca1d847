using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Probing;

namespace Portal.Domain.Swaps;

/// <summary>What both sides show, in words for the log and the pages.</summary>
public static class SidesWords
{
    public static string Of(Operation operation, SidesVerdict? verdict) => verdict switch
    {
        null => "The sides could not be read; reading again",
        SidesVerdict.NotSwapped => "Both sides as before; reading on",
        SidesVerdict.Swapped => $"Both sides exchanged{Answer(operation.Sides?.Live)}; asking on",
        _ => $"{Address(operation.Intent.Production)} leads to {Holder(operation, operation.Intent.Production.Vip)}, {Address(operation.Intent.Staging)} to {Holder(operation, operation.Intent.Staging.Vip)}; reading on",
    };

    /// <summary>The name of the deployment that holds an address; "nothing" when none does.</summary>
    public static string Holder(Operation operation, Vip address) =>
        operation.Sides?.Reading.HolderOf(address) is not { } holder ? "nothing"
        : holder == operation.Intent.Production.Deployment ? operation.Intent.Production.Name
        : operation.Intent.Staging.Name;

    public static string Address(SwapSide side) => side.Vip.Address ?? side.Vip.Name;

    private static string Answer(ProbeAnswer? answer) => answer is null ? "" : $", the production address answers {answer.Text}";
}

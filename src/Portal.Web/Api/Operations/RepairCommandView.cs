using Portal.Domain.Swaps;

namespace Portal.Web.Api.Operations;

/// <summary>One request of a repair, for people who send it by hand.</summary>
/// <param name="Does">For example "Give 20.50.1.7 back to shop-api-0911".</param>
/// <param name="AzureCli">With `az rest`.</param>
/// <param name="PowerShell">With Az.Accounts.</param>
internal sealed record RepairCommandView(string Does, string AzureCli, string PowerShell)
{
    public static RepairCommandView Of(SwapCommand command) => new(command.Does, command.Az, command.PowerShell);
}

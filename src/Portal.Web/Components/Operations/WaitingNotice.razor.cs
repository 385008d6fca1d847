using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Components.Operations;

/// <summary>Azure refused for now: when it is tried again, and the button that ends the tries.</summary>
public sealed partial class WaitingNotice(RepairService repairs, SwapTiming timing)
{
    private bool isStopping;

    [Inject]
    public required CurrentOperator Operator { get; set; }

    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private async Task StopAsync()
    {
        isStopping = true;
        try
        {
            await repairs.StopTryingAsync(Operation.Id, Operator.Access, CancellationToken.None);
        }
        catch (Exception failure) when (failure is InvalidOperationException or OperationLogException)
        {
            isStopping = false; // It moved on, or could not be written: the page shows what is there now, and the button stays.
        }
    }
}

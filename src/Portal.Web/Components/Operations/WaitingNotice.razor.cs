using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Components.Operations;

/// <summary>Azure refused for now: when it is tried again, and the button that ends the tries.</summary>
public sealed partial class WaitingNotice(RepairService repairs, SwapTiming timing)
{
    private bool isStopping;
    private string? failure;

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
            failure = await repairs.StopTryingAsync(Operation.Id, Operator.Access, CancellationToken.None) is StopResult.Forbidden refused
                ? Said.Of(refused.Because)
                : null; // Where it went on meanwhile, the page shows that.
        }
        catch (OperationLogException unwritten)
        {
            failure = Said.Of(unwritten.Message);
        }

        isStopping = false;
    }
}

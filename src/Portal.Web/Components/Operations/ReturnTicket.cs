using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Swaps;

namespace Portal.Web.Components.Operations;

/// <summary>Whether a swap that succeeded can be taken back now, as the last reading shows it.</summary>
internal sealed record ReturnTicket(bool IsPossible, string Title, string Text)
{
    /// <summary>Null when there is nothing to say: it did not succeed, it was a return, a later swap followed, or it was not read since.</summary>
    public static ReturnTicket? Of(Operation operation, ServiceRow? row, Expectation expectation)
    {
        if (operation is not { Status: OperationStatus.Succeeded, IsReturn: false } || row?.LastSwap?.Id != operation.Id || row.Active is not null)
            return null;
        return row switch
        {
            { Readiness.State: ReadinessState.ReturnPossible } => new ReturnTicket(true, $"Return possible{(expectation.About.Length > 0 ? $", {expectation.About}" : "")}.",
                $"{operation.Intent.Production.Name} is kept and meets every check."),
            { Direction: SwapDirectionKind.Return } or { Service.Staging: null } => new ReturnTicket(false, "Return not possible.", $"{row.Readiness.Text}. {row.Readiness.Fact}."),
            _ => new ReturnTicket(false, "Return not possible.", $"{operation.Intent.Production.Name} is not on the staging side any more."),
        };
    }
}

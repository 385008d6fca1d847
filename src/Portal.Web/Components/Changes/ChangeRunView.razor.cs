using Microsoft.AspNetCore.Components;
using Portal.Domain.Changes;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Releases;
using Portal.Web.Operators;

namespace Portal.Web.Components.Changes;

/// <summary>One change, live until its end and for ever after; with the buttons that let it go on while it waits.</summary>
public sealed partial class ChangeRunView(ChangeStops stops)
{
    private Change change = null!;
    private string? refusal;
    private bool isTelling;

    [Inject]
    public required CurrentOperator Operator { get; set; }

    [Parameter, EditorRequired]
    public required Operation Operation { get; set; }

    /// <summary>Null while the estate does not know it.</summary>
    [Parameter]
    public HostedService? Service { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    private bool May => Operator.Access.May(OperatorRight.Change, Operation, Service);

    /// <summary>An update that is under way: it can be rolled back, or the page says why not.</summary>
    private bool IsRolledBackable => May && Operation is { IsActive: true, IsPaused: false, Change: { Kind: ChangeKind.Update, IsTakenBack: false } };

    /// <summary>Where what was deleted is deployed again, when an operator ended it in between; null when nothing is missing.</summary>
    private string? DeployAgain => Operation is not { Status: OperationStatus.Failed, Change: { Kind: ChangeKind.Redeploy, HasDone: true, Order.Deployment: { } wanted } } || !May ? null
        : PortalUrls.DeployAgain(wanted.Subscription, new ReleaseId(wanted.Release), Operation.Id);

    protected override void OnParametersSet() => change = Operation.Change!;

    private Task GoOnAsync() => TellAsync(stops.GoOnAsync);

    private Task TakeBackAsync() => TellAsync(stops.TakeBackAsync);

    private Task EndAsync() => TellAsync(stops.EndAsync);

    private async Task TellAsync(Func<OperationId, Access, CancellationToken, Task<ChangeStopResult>> tell)
    {
        isTelling = true;
        try
        {
            refusal = await tell(Operation.Id, Operator.Access, CancellationToken.None) switch
            {
                ChangeStopResult.Forbidden forbidden => Said.Of(forbidden.Because),
                ChangeStopResult.NotWaiting not => Said.Of(not.Because),
                _ => null,
            };
        }
        catch (OperationLogException unwritten)
        {
            refusal = Said.Of(unwritten.Message);
        }

        isTelling = false;
    }

    private string Headline(string code) => Operation.Findings.FirstOrDefault(finding => finding.Code == code)?.Headline is { } headline ? $"{Said.Of(headline)} ({code})" : code;
}

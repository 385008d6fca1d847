using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portal.Domain.Policies.Rules;
using Portal.Domain.Swaps;
using Portal.Web.Operators;

namespace Portal.Web.Components.Dialogs;

/// <summary>The foot of the dialog for who is asked: Cancel, Decline with a reason, Approve. The focus is on Cancel first: what it decides is somebody else's swap.</summary>
public sealed partial class DecideBar(ApprovalService approvals, CurrentOperator me, IJSRuntime browser) : IDisposable
{
    private ElementReference cancel;
    private string? because;
    private bool isDeciding;
    private bool isGone;

    [Parameter, EditorRequired]
    public required Approval Asked { get; set; }

    /// <summary>Of the plan that is on screen.</summary>
    [Parameter, EditorRequired]
    public required Fingerprint Seen { get; set; }

    [Parameter, EditorRequired]
    public required OkButton Approve { get; set; }

    [Parameter]
    public EventCallback OnReview { get; set; }

    [Parameter]
    public EventCallback<ApprovalResult> OnDecided { get; set; }

    [Parameter]
    public EventCallback OnCancel { get; set; }

    private string? Why { get; set; }

    public void Dispose() => isGone = true;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        // As in the other foot: the second exchange with the browser is ours.
        for (var exchange = 0; exchange < 2 && !isGone; exchange++)
            await browser.InvokeVoidAsync("portal.turn");
        if (!isGone)
            await cancel.FocusAsync();
    }

    private async Task ApproveAsync()
    {
        if (Approve.Kind == OkButtonKind.Review)
            await OnReview.InvokeAsync();
        else if (Approve.IsOn)
            await DecideAsync(() => approvals.ApproveAsync(Asked.Id, Seen, me.Access, CancellationToken.None));
    }

    private async Task DeclineAsync()
    {
        Why = string.IsNullOrWhiteSpace(because) ? Words.DecideBarSayWhyYouDecline : null;
        if (Why is null)
            await DecideAsync(() => approvals.DeclineAsync(Asked.Id, because, me.Access, CancellationToken.None));
    }

    private async Task DecideAsync(Func<Task<ApprovalResult>> decideAsync)
    {
        if (isDeciding)
            return;
        isDeciding = true;
        var answer = await ApprovalWords.TryAsync(decideAsync);
        isDeciding = false;
        await OnDecided.InvokeAsync(answer);
    }
}

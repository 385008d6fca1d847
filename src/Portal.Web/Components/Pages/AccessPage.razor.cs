using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Grants;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Components.Granting;
using Portal.Web.Operators;

namespace Portal.Web.Components.Pages;

/// <summary>Who was given which role, by settings and by Owners. Only for Owners, and only what they own.</summary>
public sealed partial class AccessPage(GrantBook grants, CurrentOperator current) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private EquatableList<GivenRole> roles = [];
    private EquatableList<GrantFault> faults = [];
    private ElementReference title;
    private OperationLogException? logFailure;
    private string? refused;
    private string? done;

    [Inject]
    public required VisibleEstate Estate { get; set; }

    [Inject]
    public required OperatorSettings Settings { get; set; }

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override Task OnInitializedAsync() => RefreshAsync();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = WatchAsync(gone.Token);
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var now in grants.WatchAsync(() => current.Access, cancellationToken))
            {
                if (now.Equals(roles))
                    continue;
                roles = now;
                await InvokeAsync(StateHasChanged);
            }
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
    }

    private Task RefreshAsync() => TryAsync(() => grants.ReadAsync(gone.Token));

    private async Task<bool> GiveAsync(GrantDraft draft)
    {
        (faults, done, refused) = ([], null, null);
        GrantResult? result = null;
        await TryAsync(async () => result = await grants.GiveAsync(draft, current.Access, gone.Token));
        switch (result)
        {
            case GrantResult.Done { Role: var given }:
                done = Words.FormatAccessPageWasGiven(RoleWords.Name(given.Role), given.Note.Length > 0 ? given.Note : given.To);
                break;
            case GrantResult.Invalid invalid:
                faults = invalid.Faults;
                break;
            default:
                refused = Because(result);
                break;
        }

        StateHasChanged();
        return result is GrantResult.Done;
    }

    private async Task TakeAsync(GivenRole given)
    {
        (done, refused) = (null, null);
        GrantResult? result = null;
        await TryAsync(async () => result = await grants.TakeAsync(given.Id, current.Access, gone.Token));
        if (result is GrantResult.Done)
            done = Words.FormatAccessPageWasTakenAwayFrom(RoleWords.Name(given.Role), given.Note.Length > 0 ? given.Note : given.To);
        else
            refused = Because(result);
        await title.FocusAsync(); // Its button has gone.
    }

    private static string? Because(GrantResult? result) => result switch
    {
        GrantResult.Forbidden { Because: var because } => Said.Of(because),
        GrantResult.LastWay { Because: var because } => Said.Of(because),
        GrantResult.Given { Role: var given } => Words.FormatAccessPageGivenRoleAlready(given.To, RoleWords.Name(given.Role), given.Scope),
        GrantResult.NotFound => Words.AccessPageSomebodyElseHasJustTaken,
        _ => null,
    };

    private async Task TryAsync(Func<Task> change)
    {
        logFailure = null;
        try
        {
            await change();
        }
        catch (OperationLogException failure)
        {
            logFailure = failure;
        }

        roles = grants.Visible(current.Access);
    }
}

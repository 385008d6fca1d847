using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Grants;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Web.Operators;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Components.Pages;

/// <summary>One's personal tokens: make, see when they were used, revoke. Who owns everything revokes those of others, too.</summary>
public sealed partial class TokensPage(TokenRegister tokens, CurrentOperator current) : IDisposable
{
    private readonly CancellationTokenSource gone = new();
    private EquatableList<GrantFault> faults = [];
    private TokenResult.Issued? made;
    private ElementReference title;
    private OperationLogException? logFailure;
    private string? refused;
    private string? done;

    [Inject]
    public required TokenDesk Desk { get; set; }

    [Inject]
    public required VisibleEstate Estate { get; set; }

    [Inject]
    public required OperatorSettings Settings { get; set; }

    [Inject]
    public required TimeProvider Time { get; set; }

    private List<PersonalToken> Own => [.. Desk.Visible(current.Access).Where(token => token.Person == current.Value.Id)];

    private List<PersonalToken> Others => [.. Desk.Visible(current.Access).Where(token => token.Person != current.Value.Id)];

    private List<OperatorRole> Roles => [.. OperatorRoles.All.Where(role => OperatorRoles.RightsOf(role).All(current.Access.MaySomewhere))];

    public void Dispose()
    {
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            _ = WatchAsync(gone.Token);
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var _ in tokens.WatchAsync(cancellationToken))
                await InvokeAsync(StateHasChanged);
        }
        catch (OperationCanceledException)
        {
            // The page has gone.
        }
    }

    private async Task<bool> MakeAsync(TokenDraft draft)
    {
        (faults, made) = ([], null);
        var result = await TryAsync(() => Desk.IssueAsync(draft, current.Access, gone.Token));
        made = result as TokenResult.Issued;
        faults = (result as TokenResult.Invalid)?.Faults ?? [];
        refused = Said.Of((result as TokenResult.Refused)?.Because);
        StateHasChanged();
        return made is not null;
    }

    private async Task RevokeAsync(PersonalToken token)
    {
        if (await TryAsync(() => Desk.RevokeAsync(token.Id, current.Access, gone.Token)) is TokenResult.Revoked)
            done = Words.FormatTokensPageWasRevoked(token.Name);
        made = made?.Token.Id == token.Id ? null : made;
        await title.FocusAsync(); // Its button has gone.
    }

    private async Task CloseAsync()
    {
        made = null;
        await title.FocusAsync();
    }

    private async Task<TokenResult?> TryAsync(Func<Task<TokenResult>> change)
    {
        (logFailure, refused, done) = (null, null, null);
        try
        {
            return await change();
        }
        catch (OperationLogException failure)
        {
            logFailure = failure;
            return null;
        }
    }
}

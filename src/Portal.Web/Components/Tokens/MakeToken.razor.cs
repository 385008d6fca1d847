using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.Grants;
using Portal.Domain.Policies;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Components.Tokens;

/// <summary>The form that makes a personal token.</summary>
public sealed partial class MakeToken
{
    private static readonly int[] UsualDays = [1, 7, 30, 90, 180, 366];

    private string role = nameof(OperatorRole.Reader);
    private string? name;
    private string? scope = "*";
    private int days = 30;

    /// <summary>Those that the operator has; a token can have no other.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<OperatorRole> Roles { get; set; }

    [Parameter, EditorRequired]
    public required int MaxDays { get; set; }

    [Parameter, EditorRequired]
    public required EstateSnapshot Estate { get; set; }

    /// <summary>Answers whether it was made.</summary>
    [Parameter, EditorRequired]
    public required Func<TokenDraft, Task<bool>> OnMake { get; set; }

    /// <summary>What was wrong with the last try.</summary>
    [Parameter, EditorRequired]
    public required EquatableList<GrantFault> Faults { get; set; }

    private IEnumerable<int> Days => UsualDays.Where(each => each < MaxDays).Append(MaxDays);

    protected override void OnInitialized() => days = Days.Last(each => each <= 30 || each == Days.First());

    private string? ProblemOf(string member) => Faults.FirstOrDefault(fault => fault.Member == member) is { } fault ? Said.Of(fault.Text) : null;

    private async Task SubmitAsync()
    {
        if (await OnMake(new TokenDraft(name, role, scope, days)))
            name = null;
    }
}

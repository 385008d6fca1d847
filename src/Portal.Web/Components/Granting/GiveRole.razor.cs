using Microsoft.AspNetCore.Components;
using Portal.Domain;
using Portal.Domain.Estate;
using Portal.Domain.Grants;
using Portal.Domain.Policies;

namespace Portal.Web.Components.Granting;

/// <summary>The form that gives a role. It is empty again when the role was given.</summary>
public sealed partial class GiveRole
{
    private string role = nameof(OperatorRole.Reader);
    private string? to;
    private string? scope;
    private string? note;

    [Parameter, EditorRequired]
    public required EstateSnapshot Estate { get; set; }

    /// <summary>Answers whether the role was given.</summary>
    [Parameter, EditorRequired]
    public required Func<GrantDraft, Task<bool>> OnGive { get; set; }

    /// <summary>What was wrong with the last try.</summary>
    [Parameter, EditorRequired]
    public required EquatableList<GrantFault> Faults { get; set; }

    private string? ProblemOf(string member) => Faults.FirstOrDefault(fault => fault.Member == member) is { } fault ? Said.Of(fault.Text) : null;

    private async Task SubmitAsync()
    {
        if (await OnGive(new GrantDraft(role, to, scope, note)))
            (to, scope, note) = (null, null, null);
    }
}

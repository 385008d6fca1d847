using Portal.Web.Api.Bodies;
using Portal.Web.Operators.Tokens;

namespace Portal.Web.Api.Tokens;

/// <summary>A personal token to make.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Role">It does no more than this role, which is one of yours: Reader, Operator, Approver or Owner.</param>
/// <param name="Scope">And only here: `*` (when left out), `/subscriptions/…`, `/subscriptions/…/resourceGroups/…` or `team=…`.</param>
/// <param name="Days">How many days it holds.</param>
internal sealed record TokenBody(string? Name = null, string? Role = null, string? Scope = null, int? Days = null) : IJsonBody
{
    public static string Takes => "the texts name, role and scope, and the whole number days";

    public TokenDraft ToDraft() => new(Name, Role, Scope, Days);
}

using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.Api.Bodies;

namespace Portal.Web.Api.Notices;

/// <summary>A channel as a caller fills it in.</summary>
/// <param name="Name">1 to 60 characters.</param>
/// <param name="Form">`json`, `teams`, `slack` or `mail`; it stays what it was when a channel is changed.</param>
/// <param name="Address">The webhook's address, or a mail address. Left out in a change it stays as it is: it is never told again.</param>
/// <param name="Scope">`*`, `/subscriptions/…`, `/subscriptions/…/resourceGroups/…` or `team=…`: services outside are not told of.</param>
/// <param name="Events">Names of events; none means all.</param>
/// <param name="Paused">Nothing is sent while it is.</param>
internal sealed record ChannelBody(string Name, ChannelForm Form, string? Address = null, string Scope = "*", IReadOnlyList<string>? Events = null, bool Paused = false) : IJsonBody
{
    public static string Takes => "the texts name, form, address and scope, the list events, and paused";

    public ChannelDraft ToDraft() => new(Name, Form, Address, Scope, (Events ?? []).ToEquatableList(), Paused);
}

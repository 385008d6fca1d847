using Microsoft.AspNetCore.Components;
using Portal.Domain.Policies;
using Portal.Web.Operators;

namespace Portal.Web.Components.Layout;

/// <summary>In the place of a page that may not be shown any more: the sign-in has ended, or the role is gone.</summary>
public sealed partial class SignInNotice(CurrentOperator current, NavigationManager navigation)
{
    private bool HasGone => current.Access == Access.None;

    private string Title => HasGone ? "Your sign-in has ended" : "You may not open this page";

    private string Text => HasGone
        ? "What was not confirmed was not sent. Swaps that were confirmed go on by themselves."
        : $"{current.Value.Name} does not have the role that it asks for. Ask an owner of this portal for it, then sign in again.";

    private string Here => $"/{navigation.ToBaseRelativePath(navigation.Uri)}";
}

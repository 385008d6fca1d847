using Microsoft.AspNetCore.Components;
using Portal.Domain.Policies;
using Portal.Web.Operators;

namespace Portal.Web.Components.Layout;

/// <summary>In the place of a page that may not be shown any more: the sign-in has ended, or the role is gone.</summary>
public sealed partial class SignInNotice(CurrentOperator current, NavigationManager navigation)
{
    private bool HasGone => current.Access == Access.None;

    private string Title => HasGone ? Words.SignInNoticeYourSignHasEnded : Words.SignInNoticeYouMayNotOpenPage;

    private string Text => HasGone
        ? Words.SignInNoticeNotSent
        : Words.FormatSignInNoticeRoleIsMissing(current.Value.Name);

    private string Here => $"/{navigation.ToBaseRelativePath(navigation.Uri)}";
}

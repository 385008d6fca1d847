using System.Net.Mail;
using Portal.Domain.Policies;

namespace Portal.Domain.Notices;

/// <summary>What a channel must be like.</summary>
internal static class ChannelRules
{
    private const int LongestName = 60;
    private const int LongestAddress = 2000;

    /// <summary>Everything that is wrong; none when all is well.</summary>
    /// <param name="isNew">It has no address yet.</param>
    public static IEnumerable<ChannelProblem> Problems(ChannelDraft draft, bool isNew, NoticePolicy policy)
    {
        if (draft.Name.Trim() is not { Length: > 0 and <= LongestName })
            yield return new(nameof(draft.Name), $"A name of 1 to {LongestName} characters is needed.");
        if (AddressProblem(draft, isNew, policy) is { } wrong)
            yield return new(nameof(draft.Address), wrong);
        if (GrantScope.Parse(draft.Scope) is null)
            yield return new(nameof(draft.Scope), "This is not a scope. Use *, /subscriptions/<id>, /subscriptions/<id>/resourceGroups/<name> or team=<name>.");
        foreach (var unknown in draft.Kinds.Where(kind => !NoticeKind.All.Any(known => known.Name == kind)))
            yield return new(nameof(draft.Kinds), $"There is no event “{unknown}”.");
    }

    private static string? AddressProblem(ChannelDraft draft, bool isNew, NoticePolicy policy) =>
        draft.Address is { } address ? Problem(draft.Form, address, policy) : isNew ? "An address is needed." : null;

    private static string? Problem(ChannelForm form, string address, NoticePolicy policy)
    {
        if (address.Length > LongestAddress)
            return $"The address is longer than {LongestAddress} characters.";
        if (form != ChannelForm.Mail)
            return WebhookTargets.Problem(address.Trim(), policy);
        return !policy.HasMail ? "No mail server is configured. Set Mail:Host and Mail:From."
            : MailAddress.TryCreate(address.Trim(), out var mail) && mail.Address == address.Trim() ? null
            : "This is not a mail address. It looks like team@example.com.";
    }
}

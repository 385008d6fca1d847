namespace Portal.Domain.Notices;

/// <summary>What this portal allows when it tells others.</summary>
/// <param name="AllowsPrivateAddresses">Webhooks may lead into private networks.</param>
/// <param name="AllowsLoopback">Webhooks may lead to this machine, also without encryption: for a portal that only this machine reaches.</param>
/// <param name="HasMail">A mail server is configured.</param>
public sealed record NoticePolicy(bool AllowsPrivateAddresses = false, bool AllowsLoopback = false, bool HasMail = false);

namespace Portal.Emulator.Throttling;

/// <summary>Whether one more request is let in.</summary>
/// <param name="IsGranted">It is, and was counted.</param>
/// <param name="Remaining">How many may follow at once.</param>
/// <param name="Wait">How long until there is more.</param>
internal readonly record struct QuotaAnswer(bool IsGranted, int Remaining, TimeSpan Wait);

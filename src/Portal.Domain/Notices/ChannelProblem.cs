namespace Portal.Domain.Notices;

/// <summary>What is wrong with what somebody filled in.</summary>
/// <param name="Field">A member of <see cref="ChannelDraft"/>.</param>
/// <param name="Text">The cause and the mend, as a sentence.</param>
public sealed record ChannelProblem(string Field, string Text);

namespace Portal.Domain.Policies;

/// <summary>Something that people decided and that holds until they decide otherwise: the end of a sign-in, an approval, a lock.</summary>
/// <param name="Kind">Names what it is. A kind that was written once keeps its name.</param>
/// <param name="Id">Unique within its kind.</param>
/// <param name="Revision">Counted up with each change, from 1; 0 for one that was not written yet.</param>
/// <param name="At">When it was decided, to the millisecond.</param>
/// <param name="What">JSON, as its kind wants it.</param>
public sealed record PolicyRecord(string Kind, string Id, long Revision, DateTimeOffset At, string What = "{}");

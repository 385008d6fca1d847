using Portal.Domain.Bells;

namespace Portal.Web.Api.Bells;

/// <summary>Your ready bell on a service.</summary>
/// <param name="State">`waiting` until it ends: `rang`, `pairChanged` or `expired`.</param>
/// <param name="Because">Why it ended without ringing.</param>
internal sealed record BellView(BellState State, string FromVersion, string ToVersion, DateTimeOffset SetAt, DateTimeOffset ExpiresAt, DateTimeOffset? EndedAt, string? Because)
{
    public static BellView Of(ReadyBell bell) =>
        new(bell.State, bell.Pair.FromVersion, bell.Pair.ToVersion, bell.SetAt, bell.ExpiresAt, bell.EndedAt, bell.Because.Length == 0 ? null : bell.Because);
}

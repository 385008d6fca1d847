using Portal.Domain.Policies.Rules;

namespace Portal.Web.Api.Rules;

/// <summary>The next times that a window would be on.</summary>
internal sealed record WindowPreview(IReadOnlyList<WindowSpan> Next);

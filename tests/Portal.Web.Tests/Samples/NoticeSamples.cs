using Portal.Domain.Notices;
using Portal.Domain.Tests.Support;

namespace Portal.Web.Tests.Samples;

/// <summary>Notices as they are sent.</summary>
internal static class NoticeSamples
{
    public static readonly Notice Live = new()
    {
        Id = "operation:42:4:swap.succeeded", Kind = NoticeKind.SwapSucceeded.Name, At = Sample.Now, Title = "shop-api: 4.2.0 is live", Text = "Both sides were read.",
        Page = NoticePage.Operation, Operation = new(42), Place = NoticePlace.Of(Sample.Service), By = "Ana Ribeiro",
    };

    /// <summary>What somebody typed who wants more than to be read.</summary>
    public static readonly Notice Hostile = Live with { Title = "<!channel> [click](https://evil.example) & <https://evil.example|here>", Text = "Reason: [x](https://evil.example) <script>" };
}

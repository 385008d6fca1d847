using System.Text;
using Portal.Emulator.State;

namespace Portal.Emulator.Protocol;

/// <summary>ETags made of what a resource looks like: the same look, the same tag.</summary>
internal static class ETags
{
    public static string Of<T>(T resource)
        where T : IResource => $"W/\"{Generated.Guid(Encoding.UTF8.GetString(ArmJson.Write(resource)))}\"";

    /// <summary>The answer with the tag of the resource in its header.</summary>
    public static ArmAnswer Tagged<T>(this ArmAnswer answer, T resource)
        where T : IResource => answer with { Headers = new Dictionary<string, string>(answer.Headers, StringComparer.Ordinal) { ["ETag"] = Of(resource) } };

    /// <exception cref="ArmException"><c>If-Match</c> or <c>If-None-Match</c> of the request forbids the change.</exception>
    public static void Check<T>(ArmRequest request, T? known)
        where T : class, IResource
    {
        var tag = known is null ? null : Of(known);
        var unmatched = request.Header("If-Match") is { } wanted && (tag is null || (wanted != "*" && wanted != tag));
        var unwanted = request.Header("If-None-Match") is { } forbidden && tag is not null && (forbidden == "*" || forbidden == tag);
        if (unmatched || unwanted)
            throw new ArmException(ArmErrors.PreconditionFailed(ResourceIds.NameOf(known?.Id ?? request.Path)));
    }
}

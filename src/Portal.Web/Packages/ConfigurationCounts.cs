using System.Text;
using Portal.ServicePackages;

namespace Portal.Web.Packages;

/// <summary>A configuration with other instance counts; nothing else of the file changes.</summary>
internal static class ConfigurationCounts
{
    /// <param name="counts">By the name of the role; one that the file does not have is left out.</param>
    /// <returns>As text, which is what Azure takes.</returns>
    public static string Of(ReadOnlyMemory<byte> file, IEnumerable<(string Role, int Count)> counts)
    {
        var text = ConfigurationText.Read(file.Span);
        foreach (var (role, count) in counts)
            text = text.TrySetInstances(role, count, out var changed) ? changed : text;
        using var reader = new StreamReader(new MemoryStream(text.ToBytes()), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}

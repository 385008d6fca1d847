using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Portal.ServicePackages.Files;

namespace Portal.ServicePackages;

/// <summary>
/// A service configuration that can be changed: a change is made in the text itself, so that comments, white space, unknown elements,
/// encoding and mark stay to the byte.
/// </summary>
public sealed class ConfigurationText
{
    private readonly FileText file;
    private readonly string name;

    private ConfigurationText(FileText file, string name) => (this.file, this.name) = (file, name);

    /// <exception cref="ReadingException">It is no text in the encoding it says it has.</exception>
    public static ConfigurationText Read(ReadOnlySpan<byte> bytes, string name = ServiceConfigurationReader.FileName) => new(FileText.Read(bytes, name), name);

    public Reading<ServiceConfiguration> Reading => ServiceConfigurationReader.Read(file.Text, name);

    public byte[] ToBytes() => file.ToBytes();

    /// <summary>With another number of instances.</summary>
    /// <param name="changed">Null when the role, or its count, is not there.</param>
    /// <exception cref="ReadingException">The text is no XML.</exception>
    public bool TrySetInstances(string role, int count, [NotNullWhen(true)] out ConfigurationText? changed) =>
        TryReplace(["Role", role, "Instances", null, "count"], count.ToString(CultureInfo.InvariantCulture), out changed);

    /// <summary>With another value of a setting that is there.</summary>
    /// <param name="changed">Null when the role or the setting is not there, or when its encoding or XML cannot hold the value.</param>
    /// <exception cref="ReadingException">The text is no XML.</exception>
    public bool TrySetSetting(string role, string setting, string value, [NotNullWhen(true)] out ConfigurationText? changed) =>
        TryReplace(["Role", role, "Setting", setting, "value"], value, out changed);

    private bool TryReplace(string?[] path, string value, [NotNullWhen(true)] out ConfigurationText? changed)
    {
        changed = null;
        if (!XmlEscape.TryEscape(value, out var escaped) || AttributePlace.Find(file.Text, name, path) is not { } place)
            return false;
        var text = string.Concat(file.Text.AsSpan(0, place.Start), escaped, file.Text.AsSpan(place.End));
        if (!CanBeWritten(text))
            return false;
        changed = new(file with { Text = text }, name);
        return true;
    }

    private bool CanBeWritten(string text)
    {
        try
        {
            file.Encoding.GetByteCount(text);
            return true;
        }
        catch (EncoderFallbackException)
        {
            return false; // A Latin-1 file holds no Greek.
        }
    }
}

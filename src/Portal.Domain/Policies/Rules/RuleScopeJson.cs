using System.Text.Json;
using System.Text.Json.Serialization;

namespace Portal.Domain.Policies.Rules;

/// <summary>A scope as its text.</summary>
internal sealed class RuleScopeJson : JsonConverter<RuleScope>
{
    public override RuleScope Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RuleScope.Parse(reader.GetString()) ?? throw new JsonException($"{reader.GetString()} is no scope of a rule.");

    public override void Write(Utf8JsonWriter writer, RuleScope value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

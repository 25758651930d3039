using System.Globalization;
using CimJobAnalyzers.Model;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis;

namespace CimJobAnalyzers.Tracking;

/// <summary>The functions of the base library by which code turns one form of a value into another, or looks it up.</summary>
internal static class KnownFunctions
{
    /// <summary>What the call gives; null if it is none of these.</summary>
    public static Datum? Of(IInvocationOperation call, Interpreter interpreter, Frame frame)
    {
        var method = call.TargetMethod;
        return method.Name switch
        {
            nameof(ToString) when call.Instance is { } instance => AsText(instance, interpreter.Value(instance, frame)),
            nameof(Equals) when call.Instance is { } instance && call.Arguments is [var other] =>
                Arithmetic.AreEqual(interpreter.Value(instance, frame), interpreter.Value(other.Value, frame)),
            nameof(Equals) when call.Arguments is [var left, var right, ..] && method.IsStatic =>
                Arithmetic.AreEqual(interpreter.Value(left.Value, frame), interpreter.Value(right.Value, frame)),
            "Parse" when method.IsStatic => Parsed(call, interpreter, frame),
            "GetName" when method.ContainingType.SpecialType == SpecialType.System_Enum && EnumOf(call) is { } type => MemberOf(type, interpreter.Value(call.Arguments[call.Arguments.Length - 1].Value, frame)),
            "ToObject" when method.ContainingType.SpecialType == SpecialType.System_Enum && call.Arguments is [_, var number] => interpreter.Value(number.Value, frame),
            "GetValueOrDefault" when call.Instance is { } instance && call.Arguments.IsEmpty => interpreter.Value(instance, frame),
            "Trim" or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" when call is { Instance: { } instance, Arguments.IsEmpty: true } => Changed(method.Name, interpreter.Value(instance, frame)),
            "ConfigureAwait" when call.Instance is { } instance => interpreter.Value(instance, frame),
            "FromResult" when call.Arguments is [var result] => interpreter.Value(result.Value, frame),
            "Contains" => IsIn(call, interpreter, frame),
            "IndexOf" => PlaceIn(call, interpreter, frame),
            "Any" or "All" or "Exists" or "TrueForAll" => OfElements(call, interpreter, frame),
            _ when method.ContainingType is { Name: nameof(Convert), ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } } =>
                call.Arguments is [var value, ..] ? AsType(method.ReturnType, interpreter.Value(value.Value, frame)) : Datum.Unknown,
            _ => null,
        };
    }

    private static Datum AsText(IOperation instance, Datum value)
    {
        if (value.Number is not { } number)
        {
            return value.Text is null ? Datum.Unknown : value;
        }

        return TypeOf(instance) is { TypeKind: TypeKind.Enum } type ? MemberOf(type, value) : Datum.Of(Digits(number));
    }

    private static Datum MemberOf(ITypeSymbol type, Datum value) => value.Number is not { } number
        ? Datum.Unknown
        : Datum.Of(type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Datum.Of(new Optional<object?>(field.ConstantValue)).Number == number)?.Name ?? Digits(number));

    /// <summary>The number that Parse or TryParse makes of its text: of a number, or of an enumeration's member.</summary>
    public static Datum Parsed(IInvocationOperation call, Interpreter interpreter, Frame frame)
    {
        if (call.Arguments.FirstOrDefault(argument => argument.Parameter?.Type.SpecialType == SpecialType.System_String) is not { } text)
        {
            return Datum.Unknown;
        }

        var value = interpreter.Value(text.Value, frame);
        return value.Text is { } name && EnumOf(call)?.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true } member
            ? Datum.Of(new Optional<object?>(member.ConstantValue))
            : AsNumber(value);
    }

    // Enum.Parse(typeof(T), text) and Enum.Parse<T>(text).
    private static ITypeSymbol? EnumOf(IInvocationOperation call) =>
        call.TargetMethod.ContainingType.SpecialType != SpecialType.System_Enum ? null
        : call.TargetMethod.TypeArguments is [var type] ? type
        : call.Arguments.Select(argument => argument.Value.WithoutConversions()).OfType<ITypeOfOperation>().FirstOrDefault()?.TypeOperand;

    private static ITypeSymbol? TypeOf(IOperation instance) =>
        instance.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : instance.Type;

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Datum AsNumber(Datum value) =>
        value.Number is not null ? value
        : value.Text is { } text && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? Datum.Of(number)
        : Datum.Unknown;

    private static Datum AsType(ITypeSymbol type, Datum value) => type.SpecialType switch
    {
        SpecialType.System_String => value.Number is { } number ? Datum.Of(Digits(number)) : value,
        SpecialType.System_Boolean => value.Number is { } number ? Datum.Of(number != 0) : value,
        _ => AsNumber(value),
    };

    private static Datum Changed(string method, Datum value) => value.Text is not { } text ? Datum.Unknown
        : method == "Trim" ? Datum.Of(text.Trim())
        : Datum.Of(method.StartsWith("ToUpper", StringComparison.Ordinal) ? text.ToUpperInvariant() : text.ToLowerInvariant());

    // list.Contains(value), also as an extension, where the code shows all elements.
    private static Datum? IsIn(IInvocationOperation call, Interpreter interpreter, Frame frame)
    {
        var (list, value) = Asked(call);
        if (list is null || Listed(list, interpreter.CancellationToken) is not { } elements)
        {
            return null;
        }

        return AnyOf(Compared(elements, interpreter.Value(value, frame), interpreter, frame));
    }

    private static Datum? PlaceIn(IInvocationOperation call, Interpreter interpreter, Frame frame)
    {
        var (list, value) = Asked(call);
        if (list is null || Listed(list, interpreter.CancellationToken) is not { } elements)
        {
            return null;
        }

        var answers = Compared(elements, interpreter.Value(value, frame), interpreter, frame);
        return answers.Contains(null) ? Datum.Unknown : Datum.Of(answers.IndexOf(true));
    }

    // list.Any(x => x == value): what the lambda says of each element that the code shows.
    private static Datum? OfElements(IInvocationOperation call, Interpreter interpreter, Frame frame)
    {
        var (list, function) = Asked(call);
        if (list is null
            || (function is IDelegateCreationOperation created ? created.Target : function) is not IAnonymousFunctionOperation { Symbol.Parameters: [var element] } lambda
            || Listed(list, interpreter.CancellationToken) is not { } elements)
        {
            return null;
        }

        var answers = elements.Select(value =>
        {
            var inner = frame.Copy();
            inner.Set(element, interpreter.Value(value, frame));
            return interpreter.Run(lambda.Body, inner).Returned.Truth;
        }).ToList();
        return call.TargetMethod.Name is "Any" or "Exists" ? AnyOf(answers) : Arithmetic.Unary(UnaryOperatorKind.Not, AnyOf(answers.ConvertAll(answer => !answer)));
    }

    private static (IOperation? List, IOperation Value) Asked(IInvocationOperation call) =>
        call.Instance is { } instance && call.Arguments is [var only] ? (instance, only.Value)
        : call.Instance is null && call.Arguments is [var first, var second, ..] ? (first.Value, second.Value)
        : (null, call);

    private static List<bool?> Compared(IEnumerable<IOperation> elements, Datum sought, Interpreter interpreter, Frame frame) =>
        [.. elements.Select(element => Arithmetic.AreEqual(interpreter.Value(element, frame), sought).Truth)];

    private static Datum AnyOf(List<bool?> answers) => answers.Contains(true) ? Datum.Of(true) : answers.Contains(null) ? Datum.Unknown : Datum.Of(false);

    private static IEnumerable<IOperation>? Listed(IOperation list, CancellationToken cancellationToken)
    {
        list = WithoutSpan(list.WithoutConversions());
        var made = list is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            ? Origin.Of(list, cancellationToken)?.WithoutConversions()
            : list;
        return made switch
        {
            null => null,
            IObjectCreationOperation { Arguments: [{ Value: var source }], Initializer: null } => source.Elements(),
            IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.OfType<IInvocationOperation>().Where(add => add.Arguments.Length == 1).Select(add => add.Arguments[0].Value),
            IArrayInitializerOperation initializer => initializer.ElementValues,
            _ => made.Elements(),
        };
    }

    // C# 14 looks at an array through a span.
    private static IOperation WithoutSpan(IOperation list) =>
        list is IConversionOperation { Type.Name: "ReadOnlySpan" or "Span" } conversion ? conversion.Operand.WithoutConversions() : list;
}

//! The order of the functions in a wasm: alike beside alike, so that a packer says less of each.
//!
//! Functions of one type with the same locals that end alike are mostly copies of one generic
//! function, or glue of one kind. Sorted so, what the packer repeats lies near, and near costs less
//! than far. Of the next in that order, the one that is most like the last comes first.
//! Against the order of their names, the packed code of the app is a thirtieth smaller.
use std::collections::VecDeque;
use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use wasm_encoder::{NameMap, NameSection, Section as _};
use wasmparser::{FunctionBody, Parser, Payload, TypeRef};

/// So many bytes in a row are looked for in both of two functions.
const RUN: usize = 6;
/// A longer function has something of everybody: it says nothing of who is like it.
const LONG: usize = 30_000;
/// Among so many the next one is chosen.
const CANDIDATES: usize = 100;

/// The wasm with names for its functions; in the order of the names, alike stands beside alike.
pub fn named(mut wasm: Vec<u8>) -> Result<Vec<u8>> {
    let (imported, bodies) = functions(&wasm)?;
    let mut order: Vec<usize> = (0..bodies.len()).collect();
    order.sort_by_cached_key(|at| {
        let Body { kind, locals, code } = &bodies[*at];
        (*kind, *locals, code.iter().rev().collect::<Vec<_>>())
    });
    let order = chained(order, &bodies);
    let mut names = vec![String::new(); imported];
    names.resize(imported + bodies.len(), String::new());
    for (place, at) in order.into_iter().enumerate() {
        write!(names[imported + at], "{place:08}")?;
    }
    let mut map = NameMap::new();
    for (index, name) in (0..).zip(&names).skip(imported) {
        map.append(index, name);
    }
    let mut section = NameSection::new();
    section.functions(&map);
    section.append_to(&mut wasm);
    Ok(wasm)
}

/// The same functions, each followed by the one of the next few that is most like it.
fn chained(order: Vec<usize>, bodies: &[Body<'_>]) -> Vec<usize> {
    let runs: Vec<Vec<u64>> = bodies.iter().map(|body| runs_of(body.code)).collect();
    let mut rest = order.into_iter();
    let mut next: VecDeque<usize> = rest.by_ref().take(CANDIDATES).collect();
    let mut chain: Vec<usize> = Vec::new();
    while !next.is_empty() {
        let likeness = |at: &usize| match chain.last() {
            Some(last) => likeness(&runs[*last], &runs[*at]),
            None => 0,
        };
        let all: Vec<usize> = next.iter().map(likeness).collect();
        let most = all.iter().max();
        let place = all.iter().position(|it| Some(it) == most);
        chain.extend(place.and_then(|place| next.remove(place)));
        next.extend(rest.next());
    }
    chain
}

/// The runs of bytes that occur in some code, each once, in ascending order.
fn runs_of(code: &[u8]) -> Vec<u64> {
    if code.len() >= LONG {
        return Vec::new();
    }
    let number = |run: &[u8]| {
        run.iter()
            .fold(0, |sum, byte| (sum << 8) | u64::from(*byte))
    };
    let mut runs: Vec<u64> = code.windows(RUN).map(number).collect();
    runs.sort_unstable();
    runs.dedup();
    runs
}

/// How much two functions share of what they hold together, in millionths.
fn likeness(a: &[u64], b: &[u64]) -> usize {
    let (mut x, mut y, mut shared) = (0, 0, 0);
    while let (Some(of_a), Some(of_b)) = (a.get(x), b.get(y)) {
        shared += usize::from(of_a == of_b);
        x += usize::from(of_a <= of_b);
        y += usize::from(of_b <= of_a);
    }
    1_000_000 * shared / (1 + a.len() + b.len())
}

/// What tells functions apart.
struct Body<'a> {
    /// Its type, by number.
    kind: u32,
    /// How many locals of which types.
    locals: &'a [u8],
    /// Its instructions.
    code: &'a [u8],
}

/// How many functions are imported, and the bodies of the others.
fn functions(wasm: &[u8]) -> Result<(usize, Vec<Body<'_>>)> {
    let (mut imported, mut kinds, mut bodies) = (0, Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::FunctionSection(functions) => {
                for kind in functions {
                    kinds.push(kind?);
                }
            }
            Payload::CodeSectionEntry(body) => {
                let kind = kinds.get(bodies.len()).copied();
                bodies.push(parts(wasm, &body, kind.context("a body without a type")?)?);
            }
            _ => {}
        }
    }
    Ok((imported, bodies))
}

fn parts<'a>(wasm: &'a [u8], body: &FunctionBody<'_>, kind: u32) -> Result<Body<'a>> {
    let whole = body.range();
    let code = body.get_operators_reader()?.original_position();
    Ok(Body {
        kind,
        locals: &wasm[whole.start..code],
        code: &wasm[code..whole.end],
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{CodeSection, Function, FunctionSection, Module, TypeSection, ValType};

    #[test]
    fn functions_of_one_type_with_the_same_locals_and_ends_stand_together() {
        let mut module = Module::new();
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32], []);
        module.section(&types);
        let mut kinds = FunctionSection::new();
        let mut code = CodeSection::new();
        for (kind, locals, nops) in [(0, 2, 1), (1, 1, 0), (0, 1, 3), (0, 2, 0), (0, 1, 1)] {
            kinds.function(kind);
            let mut function = Function::new([(locals, ValType::I32)]);
            for _ in 0..nops {
                function.instructions().nop();
            }
            function.instructions().end();
            code.function(&function);
        }
        module.section(&kinds);
        module.section(&code);
        let named = named(module.finish()).expect("it is a module");
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(&named) {
            let Payload::CustomSection(section) = payload.expect("it is a module still") else {
                continue;
            };
            let wasmparser::KnownCustom::Name(names) = section.as_known() else {
                continue;
            };
            for part in names {
                if let wasmparser::Name::Function(map) = part.expect("a part of the names") {
                    let name = |it: wasmparser::Result<wasmparser::Naming<'_>>| {
                        it.expect("a name").name.to_owned()
                    };
                    found.extend(map.into_iter().map(name));
                }
            }
        }
        assert_eq!(
            found,
            ["00000003", "00000004", "00000001", "00000002", "00000000"]
        );
    }
}

//! `console` blocks: commands, each with the output that follows it.

use crate::page::Block;

/// One command and what the page shows of its output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The command, with its further lines.
    pub command: String,
    /// Place of the first line of output, from 0.
    pub first: usize,
    /// The output shown.
    pub shown: Vec<String>,
}

/// The commands of a block: lines after `$ `, further lines of them after `> `.
pub fn steps(block: &Block) -> Result<Vec<Step>, String> {
    let mut steps: Vec<Step> = Vec::new();
    for (offset, line) in block.lines.iter().enumerate() {
        let next = block.first + offset + 1;
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step {
                command: command.to_owned(),
                first: next,
                shown: Vec::new(),
            });
            continue;
        }
        let Some(step) = steps.last_mut() else {
            return Err("a console block begins with `$ ` and a command".to_owned());
        };
        match line.strip_prefix("> ") {
            Some(further) if step.shown.is_empty() => {
                step.command.push('\n');
                step.command.push_str(further);
                step.first = next;
            }
            _ => step.shown.push(line.clone()),
        }
    }
    match steps.is_empty() {
        true => Err("a console block has no command".to_owned()),
        false => Ok(steps),
    }
}
